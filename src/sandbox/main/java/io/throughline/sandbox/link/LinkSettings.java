package io.throughline.sandbox.link;

import java.net.URI;
import java.util.Locale;

/**
 * One link as an administrator has set it.
 *
 * @param id lasting; made when the link is
 * @param application {@code jira} or {@code confluence}: what is at the other end
 * @param displayUrl where people go, with context path and without a slash at the end
 * @param rpcUrl where requests go
 * @param primary whether it is the one asked where a plugin names no link
 */
public record LinkSettings(
        String id, String application, String name, URI displayUrl, URI rpcUrl, boolean primary, LinkKind kind) {
    public LinkSettings {
        if (!application.equals("jira") && !application.equals("confluence")) {
            throw new IllegalArgumentException("A link leads to a jira or a confluence, not to " + application);
        }
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("A link has a name of at most 200 characters");
        }
        displayUrl = address(displayUrl);
        rpcUrl = address(rpcUrl);
    }

    private static URI address(URI given) {
        String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || given.getHost() == null) {
            throw new IllegalArgumentException("An address begins with http:// or https://, unlike " + given);
        }
        String text = given.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : given;
    }

    public LinkSettings kind(LinkKind other) {
        return new LinkSettings(id, application, name, displayUrl, rpcUrl, primary, other);
    }

    /** Under another name, at other addresses. */
    public LinkSettings details(String otherName, URI otherDisplayUrl, URI otherRpcUrl) {
        return new LinkSettings(id, application, otherName, otherDisplayUrl, otherRpcUrl, primary, kind);
    }

    LinkSettings primary(boolean other) {
        return new LinkSettings(id, application, name, displayUrl, rpcUrl, other, kind);
    }
}
