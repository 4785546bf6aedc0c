package io.throughline.sandbox.users;

import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.PersonChange;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Switches;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The people of a host: who they are, what they may do everywhere, and how they log in. */
public final class HostUsers implements Users {
    /** Session attribute that holds the key: a session outlives a change of its owner's name. */
    public static final String SESSION_ATTRIBUTE = "sandbox.user";

    private final PeopleTables tables;
    private final KnownPeople known;
    private final PersonalTokens personal;
    private final LogIns logIns;
    private final Switches switches;
    private final CurrentPerson current;
    private final Passwords passwords = new Passwords();
    private final List<BiConsumer<String, String>> keyEars = new CopyOnWriteArrayList<>();
    private volatile BooleanSupplier open = () -> false;

    /**
     * Opens the tables, making them if need be.
     *
     * @param numberedKeys true for keys as Jira makes them, false for Confluence's
     * @param acting told each time another person acts on the calling thread
     * @param switches says whether passwords are taken with a request
     */
    public HostUsers(
            Database database,
            ApplicationLinkTokens links,
            boolean numberedKeys,
            Consumer<Optional<User>> acting,
            Switches switches) {
        this.tables = new PeopleTables(database, numberedKeys);
        this.known = new KnownPeople(database, tables);
        this.personal = new PersonalTokens(database, Clock.systemUTC());
        this.logIns = new LogIns(this, links, switches);
        this.switches = switches;
        this.current = new CurrentPerson(acting);
    }

    /** The same with all switches as usual, for whoever takes no requests. */
    public HostUsers(
            Database database, ApplicationLinkTokens links, boolean numberedKeys, Consumer<Optional<User>> acting) {
        this(database, links, numberedKeys, acting, new Switches(Map.of()));
    }

    @Override
    public void reload() {
        known.reload();
    }

    @Override
    public User add(User user, String password) {
        String name = user.name().toLowerCase(Locale.ROOT);
        return known.alone(() -> byName(name)
                .or(() -> known.store(PersonChange.Kind.ADDED, Optional.empty(), () -> {
                    String key = user.key().isEmpty() ? tables.newKey() : user.key();
                    tables.insert(user, key, name, Passwords.hash(password));
                    return key;
                }))
                .orElseThrow());
    }

    private User changed(PersonChange.Kind kind, User before, User after) {
        return known.store(kind, Optional.of(before), () -> {
                    tables.update(after);
                    return after.key();
                })
                .orElseThrow();
    }

    @Override
    public User edit(User changed) {
        User before = known.existing(changed.key());
        return changed(
                PersonChange.Kind.EDITED,
                before,
                copy(before, before.name(), changed.displayName(), changed.email(), before.active(), changed.locale()));
    }

    @Override
    public User rename(String key, String name) {
        String lower = name.trim().toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || byName(lower).isPresent()) {
            throw new IllegalArgumentException("The name " + lower + " is taken, or none");
        }
        User before = known.existing(key);
        return changed(
                PersonChange.Kind.RENAMED,
                before,
                copy(before, lower, before.displayName(), before.email(), before.active(), before.locale()));
    }

    @Override
    public User activate(String key, boolean active) {
        User before = known.existing(key);
        if (before.active() == active) {
            return before;
        }
        return changed(
                active ? PersonChange.Kind.ACTIVATED : PersonChange.Kind.DEACTIVATED,
                before,
                copy(before, before.name(), before.displayName(), before.email(), active, before.locale()));
    }

    private static User copy(User user, String name, String displayName, String email, boolean active, Locale locale) {
        return new User(user.key(), name, displayName, email, active, locale, user.groups(), user.permissions());
    }

    @Override
    public void password(String key, String password) {
        tables.password(known.existing(key).key(), Passwords.hash(password));
    }

    @Override
    public void delete(String key) {
        User before = known.existing(key);
        known.store(PersonChange.Kind.DELETED, Optional.of(before), () -> {
            personal.revokeAll(key);
            tables.delete(key);
            return key;
        });
    }

    @Override
    public User anonymise(String key) {
        User before = known.existing(key);
        String kept = tables.tells(key) ? tables.newKey() : key;
        if (!kept.equals(key)) {
            keyEars.forEach(ear -> ear.accept(key, kept));
        }
        String alias = kept.toLowerCase(Locale.ROOT);
        String shown = "user-"
                + Integer.toHexString(0x10000 | (kept.hashCode() & 0xFFFF)).substring(0, 5);
        return known.store(PersonChange.Kind.ANONYMISED, Optional.of(before), () -> {
                    personal.revokeAll(key);
                    tables.update(copy(before, alias, shown, alias + "@jira.invalid", false, before.locale()));
                    tables.changeKey(key, kept);
                    return kept;
                })
                .orElseThrow();
    }

    @Override
    public void addGroup(String group) {
        if (group.isBlank() || group.length() > 120) {
            throw new IllegalArgumentException("A group's name has 1 to 120 characters");
        }
        known.store(() -> tables.addGroup(group.trim()));
    }

    @Override
    public void removeGroup(String group) {
        known.store(() -> tables.removeGroup(group));
    }

    @Override
    public void join(String key, String group) {
        known.store(PersonChange.Kind.GROUPS, Optional.of(known.existing(key)), () -> {
            tables.addGroup(group);
            tables.join(key, group);
            return key;
        });
    }

    @Override
    public void leave(String key, String group) {
        known.store(PersonChange.Kind.GROUPS, Optional.of(known.existing(key)), () -> {
            tables.leave(key, group);
            return key;
        });
    }

    @Override
    public Set<String> holders(GlobalPermission permission) {
        return known.read().holders().getOrDefault(permission, Set.of());
    }

    @Override
    public void grant(GlobalPermission permission, String group) {
        boolean administers = permission == GlobalPermission.SYSTEM_ADMIN || permission == GlobalPermission.ADMINISTER;
        if (administers && group.equals(GlobalPermission.ANYONE)) {
            throw new IllegalArgumentException("Not everybody administers: name a group");
        }
        known.store(() -> tables.grant(permission, group));
    }

    @Override
    public void revoke(GlobalPermission permission, String group) {
        known.store(() -> tables.revoke(permission, group));
    }

    @Override
    public boolean anonymousAccess() {
        return holders(GlobalPermission.USE).contains(GlobalPermission.ANYONE) || open.getAsBoolean();
    }

    @Override
    public void openWhen(BooleanSupplier shows) {
        open = shows;
    }

    @Override
    public boolean limitedUnlicensedAccess() {
        return switches.on(Switch.LIMITED_UNLICENSED_ACCESS);
    }

    @Override
    public void onChange(Consumer<PersonChange> ear) {
        known.onChange(ear);
    }

    @Override
    public void onKeyChange(BiConsumer<String, String> ear) {
        keyEars.add(ear);
    }

    @Override
    public void whenStored(Runnable ear) {
        known.whenStored(ear);
    }

    @Override
    public boolean authenticate(String name, String password) {
        return tables.passwordOf(name.toLowerCase(Locale.ROOT)).stream()
                .anyMatch(stored -> passwords.matches(password, stored));
    }

    @Override
    public Optional<User> byName(String name) {
        return known.byName(name);
    }

    @Override
    public Optional<User> byKey(String key) {
        return known.byKey(key);
    }

    @Override
    public List<User> all() {
        return known.read().people();
    }

    @Override
    public List<String> groups() {
        return known.read().groups();
    }

    @Override
    public Optional<User> current() {
        return current.get();
    }

    @Override
    public <T> T as(Optional<User> user, Supplier<T> work) {
        return current.as(user, work);
    }

    @Override
    public void become(Optional<User> user) {
        current.become(user);
    }

    @Override
    public Locale locale() {
        return current().map(User::locale).orElse(Locale.ENGLISH);
    }

    @Override
    public Optional<User> of(HttpServletRequest request) {
        return logIns.of(request).user();
    }

    /** The same with how he was known, or why he was turned away. */
    public LogIn logIn(HttpServletRequest request) {
        return logIns.of(request);
    }

    /** Everybody's personal access tokens. */
    public PersonalTokens tokens() {
        return personal;
    }

    @Override
    public String newToken(User user, String name) {
        return personal.make(user.key(), name, Optional.empty()).raw();
    }

    @Override
    public void revokeTokens(User user, String name) {
        personal.revokeNamed(user.key(), name);
    }
}
