package io.throughline.sandbox.users;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.Users.User;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** People, groups and global permissions as they lie in the host's database. */
final class PeopleTables {
    private static final int FIRST_JIRA_NUMBER = 10_100;

    private final Database database;
    private final boolean jira;

    /**
     * Opens the tables, making them if need be.
     *
     * @param jira true for Jira's keys and groups, false for Confluence's
     */
    PeopleTables(Database database, boolean jira) {
        this.database = database;
        this.jira = jira;
        database.update("create table if not exists host_user (user_key varchar(64) primary key,"
                + " user_name varchar(120) not null unique, display_name varchar(255) not null,"
                + " email varchar(255) not null, active int not null, locale varchar(20) not null,"
                + " password varchar(160) not null)");
        database.update("create table if not exists host_member (user_key varchar(64) not null,"
                + " group_name varchar(120) not null, primary key (user_key, group_name))");
        database.update("create table if not exists host_group (group_name varchar(120) primary key)");
        database.update("create table if not exists host_user_number (last_number int not null)");
        database.update("create table if not exists globalpermissionentry (permission varchar(60) not null,"
                + " group_id varchar(120) not null, primary key (permission, group_id))");
        database.inTransaction(() -> {
            firstTime();
            return null;
        });
    }

    /** The group everybody who may use the product is in. */
    String usersGroup() {
        return jira ? "jira-software-users" : "confluence-users";
    }

    /** As the set-up wizard leaves it; whoever was there before there were permissions may use the product. */
    private void firstTime() {
        if (!database.query("select permission from globalpermissionentry", row -> row.getString(1))
                .isEmpty()) {
            return;
        }
        grant(GlobalPermission.SYSTEM_ADMIN, "system-administrators");
        grant(GlobalPermission.ADMINISTER, "system-administrators");
        grant(GlobalPermission.ADMINISTER, "administrators");
        List<GlobalPermission> everybodys = GlobalPermission.of(jira ? "jira" : "confluence").stream()
                .filter(each -> each != GlobalPermission.SYSTEM_ADMIN && each != GlobalPermission.ADMINISTER)
                .toList();
        everybodys.forEach(each -> grant(each, usersGroup()));
        List.of("system-administrators", "administrators", usersGroup()).forEach(this::addGroup);
        List<String> keys = database.query("select user_key from host_user", row -> row.getString(1));
        keys.forEach(key -> join(key, usersGroup()));
        database.update("insert into host_user_number (last_number) values (?)", FIRST_JIRA_NUMBER - 1 + keys.size());
    }

    /** Everything at one moment. */
    record Read(List<User> people, List<String> groups, Map<GlobalPermission, Set<String>> holders) {}

    private record Pair(String one, String other) {}

    private List<Pair> pairs(String sql) {
        return database.query(sql, row -> new Pair(row.getString(1), row.getString(2)));
    }

    Read read() {
        Map<GlobalPermission, Set<String>> holders = new EnumMap<>(GlobalPermission.class);
        pairs("select permission, group_id from globalpermissionentry")
                .forEach(grant -> GlobalPermission.named(grant.one())
                        .ifPresent(permission -> holders.computeIfAbsent(permission, each -> new TreeSet<>())
                                .add(grant.other())));
        Map<String, Set<String>> groups = new HashMap<>();
        pairs("select user_key, group_name from host_member")
                .forEach(member -> groups.computeIfAbsent(member.one(), key -> new TreeSet<>())
                        .add(member.other()));
        List<User> people = database.query(
                "select user_key, user_name, display_name, email, active, locale from host_user order by user_name",
                row -> person(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5) == 1,
                        Locale.forLanguageTag(row.getString(6)),
                        groups.getOrDefault(row.getString(1), Set.of()),
                        holders));
        Set<String> names = new TreeSet<>(database.query("select group_name from host_group", row -> row.getString(1)));
        groups.values().forEach(names::addAll);
        return new Read(people, List.copyOf(names), holders);
    }

    private static User person(
            String key,
            String name,
            String displayName,
            String email,
            boolean active,
            Locale locale,
            Set<String> groups,
            Map<GlobalPermission, Set<String>> holders) {
        // what anyone may do, anonymous visitors may too: that gives nobody a licence
        Set<GlobalPermission> permissions = holders.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(groups::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return new User(key, name, displayName, email, active, locale, Set.copyOf(groups), permissions);
    }

    /** A key nobody has had. */
    String newKey() {
        if (!jira) {
            return UUID.randomUUID().toString().replace("-", "");
        }
        return database.inTransaction(() -> {
            database.update("update host_user_number set last_number = last_number + 1");
            return "JIRAUSER"
                    + database.query("select last_number from host_user_number", row -> row.getInt(1))
                            .get(0);
        });
    }

    /** Whether a key tells who somebody is: in Jira, whoever was there before keys had numbers has his name of then as key. */
    boolean tells(String key) {
        return jira && !key.matches("JIRAUSER\\d+");
    }

    void changeKey(String before, String after) {
        database.update("update host_user set user_key = ? where user_key = ?", after, before);
        database.update("update host_member set user_key = ? where user_key = ?", after, before);
    }

    void insert(User user, String key, String name, String passwordHash) {
        database.update(
                "insert into host_user (user_key, user_name, display_name, email, active, locale, password)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                key,
                name,
                user.displayName(),
                user.email(),
                user.active() ? 1 : 0,
                user.locale().toLanguageTag(),
                passwordHash);
        user.groups().forEach(group -> join(key, group));
        join(key, usersGroup());
    }

    void update(User user) {
        database.update(
                "update host_user set user_name = ?, display_name = ?, email = ?, active = ?, locale = ?"
                        + " where user_key = ?",
                user.name(),
                user.displayName(),
                user.email(),
                user.active() ? 1 : 0,
                user.locale().toLanguageTag(),
                user.key());
    }

    void password(String key, String hash) {
        database.update("update host_user set password = ? where user_key = ?", hash, key);
    }

    List<String> passwordOf(String name) {
        return database.query(
                "select password from host_user where user_name = ? and active = 1", row -> row.getString(1), name);
    }

    void delete(String key) {
        database.update("delete from host_member where user_key = ?", key);
        database.update("delete from host_user where user_key = ?", key);
    }

    void addGroup(String group) {
        if (database.query("select group_name from host_group where group_name = ?", row -> row.getString(1), group)
                .isEmpty()) {
            database.update("insert into host_group (group_name) values (?)", group);
        }
    }

    void removeGroup(String group) {
        database.update("delete from host_group where group_name = ?", group);
        database.update("delete from host_member where group_name = ?", group);
        database.update("delete from globalpermissionentry where group_id = ?", group);
    }

    void join(String key, String group) {
        leave(key, group);
        database.update("insert into host_member (user_key, group_name) values (?, ?)", key, group);
    }

    void leave(String key, String group) {
        database.update("delete from host_member where user_key = ? and group_name = ?", key, group);
    }

    void grant(GlobalPermission permission, String group) {
        revoke(permission, group);
        database.update(
                "insert into globalpermissionentry (permission, group_id) values (?, ?)", permission.name(), group);
    }

    void revoke(GlobalPermission permission, String group) {
        database.update(
                "delete from globalpermissionentry where permission = ? and group_id = ?", permission.name(), group);
    }
}
