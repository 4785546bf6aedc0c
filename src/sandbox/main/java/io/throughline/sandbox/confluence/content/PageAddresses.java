package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.confluence.storageformat.ContentLinks;
import io.throughline.sandbox.host.Users;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses of spaces and pages, below the context path, in the host's forms. */
public final class PageAddresses implements ContentLinks {
    private final Wiki wiki;
    private final Users users;

    public PageAddresses(Wiki wiki, Users users) {
        this.wiki = wiki;
        this.users = users;
    }

    /** By title where that makes a clean address, else by id. */
    public static String of(WikiPage page) {
        boolean clean = page.title().chars().noneMatch(c -> "/?&;\\%+".indexOf(c) >= 0)
                && !page.title().matches("\\.+");
        return clean
                ? "/display/" + page.spaceKey() + "/" + encoded(page.title())
                : "/pages/viewpage.action?pageId=" + page.id();
    }

    /** For a query or a path: spaces become {@code +}. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> page(String spaceKey, String title) {
        return wiki.page(spaceKey, title).map(PageAddresses::of);
    }

    @Override
    public String space(String spaceKey) {
        return "/display/" + encoded(spaceKey);
    }

    @Override
    public Optional<String> userDisplayName(String userKey) {
        return users.byKey(userKey).map(Users.User::displayName);
    }

    @Override
    public String create(String spaceKey, String title) {
        return "/pages/createpage.action?spaceKey=" + encoded(spaceKey) + "&title=" + encoded(title);
    }
}
