package io.throughline.sandbox.link;

import com.atlassian.applinks.api.auth.AuthenticationProvider;
import com.atlassian.applinks.api.auth.types.OAuthAuthenticationProvider;
import com.atlassian.applinks.api.auth.types.TwoLeggedOAuthAuthenticationProvider;
import com.atlassian.applinks.api.auth.types.TwoLeggedOAuthWithImpersonationAuthenticationProvider;
import java.util.Arrays;
import java.util.Optional;

/** How a link authenticates. */
public enum LinkKind {
    /** The applications trust each other to say who is looking; nobody has to allow anything. */
    IMPERSONATING("impersonating", Optional.of(TwoLeggedOAuthWithImpersonationAuthenticationProvider.class)),
    /** Each person allows it once, at the other end. */
    EACH_PERSON("each-person", Optional.of(OAuthAuthenticationProvider.class)),
    /** Requests come in the application's own name, which here sees what an anonymous visitor sees. */
    APPLICATION("application", Optional.of(TwoLeggedOAuthAuthenticationProvider.class)),
    /** Nothing: requests are anonymous. */
    NONE("none", Optional.empty());

    private final String key;
    private final Optional<Class<? extends AuthenticationProvider>> provider;

    LinkKind(String key, Optional<Class<? extends AuthenticationProvider>> provider) {
        this.key = key;
        this.provider = provider;
    }

    /** Name in forms and in the database. */
    public String key() {
        return key;
    }

    /** Whether requests are made as whoever is looking. */
    boolean impersonates() {
        return this == IMPERSONATING || this == EACH_PERSON;
    }

    /** Whether this is, or is a kind of, what a plugin asks for. */
    boolean is(Class<? extends AuthenticationProvider> asked) {
        return provider.filter(asked::isAssignableFrom).isPresent();
    }

    /** The kind of that name. */
    public static Optional<LinkKind> named(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
