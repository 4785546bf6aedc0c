package io.throughline.sandbox.host;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The host's people and groups, and who is acting on the current thread. Kept in the host's database. */
public interface Users {
    /**
     * A person.
     *
     * @param key {@code JIRAUSER10101} in Jira, 32 hex digits in Confluence; of somebody who was in Jira before keys had numbers
     *     his log-in name of then. Only {@link #anonymise} changes it
     * @param name log-in name, lower case, unique; the application link maps people by it
     * @param groups names of the groups he is in
     * @param permissions what these groups may do in the whole of the host
     */
    record User(
            String key,
            String name,
            String displayName,
            String email,
            boolean active,
            Locale locale,
            Set<String> groups,
            Set<GlobalPermission> permissions) {
        /** Somebody the host does not know yet. */
        public User(
                String key,
                String name,
                String displayName,
                String email,
                boolean active,
                Locale locale,
                Set<String> groups) {
            this(key, name, displayName, email, active, locale, groups, Set.of());
        }

        public boolean administrator() {
            return permissions.contains(GlobalPermission.ADMINISTER) || systemAdministrator();
        }

        public boolean systemAdministrator() {
            return permissions.contains(GlobalPermission.SYSTEM_ADMIN);
        }

        /** May work here, and so takes a licence. */
        public boolean licensed() {
            return active && permissions.contains(GlobalPermission.USE);
        }
    }

    /**
     * Adds a person with a password; does nothing if the name is taken. The key is made by the host if {@code key} is "". As
     * on the hosts he comes into the group of those who may use the product, too.
     */
    User add(User user, String password);

    /** Stores display name, e-mail and locale of the person with that key. */
    User edit(User changed);

    /**
     * Gives somebody another log-in name; his key stays.
     *
     * @throws IllegalArgumentException if the name is taken or none
     */
    User rename(String key, String name);

    /** Lets somebody log in, or no more; he stays who he is in what he wrote. */
    User activate(String key, boolean active);

    /** Gives somebody another password. */
    void password(String key, String password);

    /** Takes somebody out; what he wrote keeps his key, which nobody gets again. */
    void delete(String key);

    /**
     * Makes somebody unrecognisable and inactive: name, display name and e-mail are made from his key; in Jira he gets another
     * key where his tells who he was.
     */
    User anonymise(String key);

    /** Makes a group; does nothing if there is one of that name. */
    void addGroup(String group);

    /** Takes a group away, and with it its members' being in it and its permissions. */
    void removeGroup(String group);

    void join(String key, String group);

    void leave(String key, String group);

    /** The groups that hold a permission; {@link GlobalPermission#ANYONE} may be among them. */
    Set<String> holders(GlobalPermission permission);

    /**
     * Gives a group a permission, or everybody with {@link GlobalPermission#ANYONE}.
     *
     * @throws IllegalArgumentException if everybody would administer
     */
    void grant(GlobalPermission permission, String group);

    void revoke(GlobalPermission permission, String group);

    /** Whether anonymous visitors see anything here. */
    boolean anonymousAccess();

    /** Lets a product say when it shows something to everybody. */
    void openWhen(BooleanSupplier shows);

    /** Whether people without a licence come in to the little that is meant for them. */
    boolean limitedUnlicensedAccess();

    /** Tells of every change to a person made on this node, once it is stored, on the thread that made it. */
    void onChange(Consumer<PersonChange> ear);

    /**
     * Calls with a key and the one that takes its place, before people are stored so, outside of any transaction and on the
     * thread that anonymises somebody.
     */
    void onKeyChange(BiConsumer<String, String> ear);

    /** Calls when anything of people, groups or permissions was stored on this node, so that other nodes can be told. */
    void whenStored(Runnable ear);

    /** Reads everything anew, as another node has changed something. */
    void reload();

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

    /**
     * Makes somebody (empty: nobody) act on this thread from now on; at the end of the {@link #as} around it, if there is
     * one, it is again who it was before that.
     */
    void become(Optional<User> user);

    /** The locale of the person acting, else the host's (English). */
    Locale locale();

    /** Who sent this request, by session, by personal access token or over the application link. */
    Optional<User> of(HttpServletRequest request);

    /** A personal access token of that person that lasts until it is revoked, to be sent as {@code Authorization: Bearer}. */
    String newToken(User user, String name);

    /** Revokes that person's tokens of that name. */
    void revokeTokens(User user, String name);
}
