package io.throughline.sandbox.host;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The host's people and groups, and who is acting on the current thread. Kept in the host's database. */
public interface Users {
    /**
     * A person.
     *
     * @param key never changes: {@code JIRAUSER10101} in Jira, 32 hex digits in Confluence
     * @param name log-in name, lower case, unique; the application link maps people by it
     * @param groups names of the groups he is in; {@code system-administrators} makes an administrator
     */
    record User(
            String key,
            String name,
            String displayName,
            String email,
            boolean active,
            Locale locale,
            Set<String> groups) {
        public boolean administrator() {
            return groups.contains("system-administrators");
        }
    }

    /** Adds a person with a password; does nothing if the name is taken. The key is made by the host if {@code key} is "". */
    User add(User user, String password);

    /** True if the password is that person's and he is active. */
    boolean authenticate(String name, String password);

    Optional<User> byName(String name);

    Optional<User> byKey(String key);

    List<User> all();

    List<String> groups();

    /** Who acts on this thread; empty for an anonymous visitor and for background work. */
    Optional<User> current();

    /** Runs as that person (empty: nobody), then puts back who it was. */
    <T> T as(Optional<User> user, Supplier<T> work);

    /** The locale of the person acting, else the host's (English). */
    Locale locale();

    /** Who sent this request, by session, by personal access token or over the application link. */
    Optional<User> of(HttpServletRequest request);

    /** A personal access token of that person that lasts until it is revoked, to be sent as {@code Authorization: Bearer}. */
    String newToken(User user, String name);

    /** Revokes that person's tokens of that name. */
    void revokeTokens(User user, String name);
}
