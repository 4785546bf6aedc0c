package io.throughline.sandbox.link;

import io.throughline.sandbox.host.ApplicationLinkTokens;
import java.util.Optional;

/** What a host takes over a link: names the other end signs, and tokens for what somebody allowed here. */
final class LinkTokens implements ApplicationLinkTokens {
    private final ApplicationLinkTokens signed;
    private final Access access;

    LinkTokens(ApplicationLinkTokens signed, Access access) {
        this.signed = signed;
        this.access = access;
    }

    @Override
    public String issue(String userName) {
        return signed.issue(userName);
    }

    @Override
    public Optional<String> verify(String token) {
        return token.startsWith(Access.PREFIX) ? access.userName(token) : signed.verify(token);
    }
}
