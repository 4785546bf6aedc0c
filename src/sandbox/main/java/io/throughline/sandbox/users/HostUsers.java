package io.throughline.sandbox.users;

import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Switches;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** People in the host's database; all are kept in memory, as every request asks for some. */
public final class HostUsers implements Users {
    /** Session attribute that holds the key: a session outlives a change of its owner's name. */
    public static final String SESSION_ATTRIBUTE = "sandbox.user";

    private static final int FIRST_JIRA_NUMBER = 10_100;

    private final Database database;
    private final PersonalTokens personal;
    private final LogIns logIns;
    private final boolean numberedKeys;
    private final Consumer<Optional<User>> acting;
    private final Passwords passwords = new Passwords();
    private final AtomicReference<List<User>> known = new AtomicReference<>(List.of());

    // each host of the process has a person of its own on a thread
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<User> current = new ThreadLocal<>();

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
        this.database = database;
        this.personal = new PersonalTokens(database, Clock.systemUTC());
        this.logIns = new LogIns(this, links, switches);
        this.numberedKeys = numberedKeys;
        this.acting = acting;
        database.update("create table if not exists host_user (user_key varchar(64) primary key,"
                + " user_name varchar(120) not null unique, display_name varchar(255) not null,"
                + " email varchar(255) not null, active int not null, locale varchar(20) not null,"
                + " password varchar(160) not null)");
        database.update("create table if not exists host_member (user_key varchar(64) not null,"
                + " group_name varchar(120) not null, primary key (user_key, group_name))");
        read();
    }

    /** The same with all switches as usual, for whoever takes no requests. */
    public HostUsers(
            Database database, ApplicationLinkTokens links, boolean numberedKeys, Consumer<Optional<User>> acting) {
        this(database, links, numberedKeys, acting, new Switches(Map.of()));
    }

    private void read() {
        record Member(String key, String group) {}
        List<Member> members = database.query(
                "select user_key, group_name from host_member", row -> new Member(row.getString(1), row.getString(2)));
        known.set(database.query(
                "select user_key, user_name, display_name, email, active, locale from host_user order by user_name",
                row -> {
                    String key = row.getString(1);
                    Set<String> groups = members.stream()
                            .filter(member -> member.key().equals(key))
                            .map(Member::group)
                            .collect(Collectors.toUnmodifiableSet());
                    return new User(
                            key,
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5) == 1,
                            Locale.forLanguageTag(row.getString(6)),
                            groups);
                }));
    }

    @Override
    public synchronized User add(User user, String password) {
        String name = user.name().toLowerCase(Locale.ROOT);
        Optional<User> taken = byName(name);
        if (taken.isPresent()) {
            return taken.get();
        }
        String key = user.key().isEmpty() ? newKey() : user.key();
        database.inTransaction(() -> {
            database.update(
                    "insert into host_user (user_key, user_name, display_name, email, active, locale, password)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    key,
                    name,
                    user.displayName(),
                    user.email(),
                    user.active() ? 1 : 0,
                    user.locale().toLanguageTag(),
                    Passwords.hash(password));
            for (String group : user.groups()) {
                database.update("insert into host_member (user_key, group_name) values (?, ?)", key, group);
            }
            return key;
        });
        read();
        return byName(name).orElseThrow();
    }

    private String newKey() {
        return numberedKeys
                ? "JIRAUSER" + (FIRST_JIRA_NUMBER + all().size())
                : UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public boolean authenticate(String name, String password) {
        return database
                .query(
                        "select password from host_user where user_name = ? and active = 1",
                        row -> row.getString(1),
                        name.toLowerCase(Locale.ROOT))
                .stream()
                .anyMatch(stored -> passwords.matches(password, stored));
    }

    @Override
    public Optional<User> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return all().stream().filter(user -> user.name().equals(lower)).findFirst();
    }

    @Override
    public Optional<User> byKey(String key) {
        return all().stream().filter(user -> user.key().equals(key)).findFirst();
    }

    @Override
    public List<User> all() {
        return known.get();
    }

    @Override
    public List<String> groups() {
        return List.copyOf(
                all().stream().flatMap(user -> user.groups().stream()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public Optional<User> current() {
        return Optional.ofNullable(current.get());
    }

    @Override
    public <T> T as(Optional<User> user, Supplier<T> work) {
        User before = current.get();
        put(user.orElse(null));
        try {
            return work.get();
        } finally {
            put(before);
        }
    }

    private void put(User user) {
        if (user == null) {
            current.remove();
        } else {
            current.set(user);
        }
        acting.accept(Optional.ofNullable(user));
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
        personal.of(user.key()).stream()
                .filter(token -> token.name().equals(name))
                .forEach(token -> personal.revoke(user.key(), token.id()));
    }
}
