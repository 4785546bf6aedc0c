package io.throughline.sandbox.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.sal.api.user.UserKey;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.GlobalPermission;
import io.throughline.sandbox.host.PersonChange;
import io.throughline.sandbox.host.PersonChange.Kind;
import io.throughline.sandbox.host.Users.User;
import io.throughline.sandbox.services.SalUsers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People, groups and global permissions on a real database. */
class PeopleTest {
    @TempDir
    Path directory;

    private Database database;
    private HostUsers users;
    private SalUsers sal;
    private final List<PersonChange> told = new ArrayList<>();

    @BeforeEach
    void open() {
        database = Databases.open("h2", directory, "jira");
        users = opened();
        users.onChange(told::add);
        sal = new SalUsers(users, URI.create("http://localhost/jira"));
    }

    private HostUsers opened() {
        return new HostUsers(database, new SignedLinkTokens(Clock.systemUTC()), true, who -> {});
    }

    @AfterEach
    void close() {
        database.close();
    }

    private User person(String name, String... groups) {
        return users.add(
                new User("", name, "Person " + name, name + "@example.com", true, Locale.ENGLISH, Set.of(groups)),
                name);
    }

    private static UserKey key(User user) {
        return new UserKey(user.key());
    }

    @Test
    void whoever_is_added_may_use_the_product_and_is_no_administrator() {
        User mei = person("mei");
        assertThat(mei.groups()).containsExactly("jira-software-users");
        assertThat(sal.isLicensed(key(mei))).isTrue();
        assertThat(sal.isAdmin(key(mei))).isFalse();
    }

    @Test
    void an_administrator_need_not_be_a_system_administrator_but_not_the_other_way_round() {
        User admin = person("ada", "administrators");
        User system = person("sys", "system-administrators");
        assertThat(sal.isAdmin(key(admin))).isTrue();
        assertThat(sal.isSystemAdmin(key(admin))).isFalse();
        users.revoke(GlobalPermission.ADMINISTER, "system-administrators");
        assertThat(sal.isAdmin(key(system))).isTrue();
        assertThat(sal.isSystemAdmin(key(system))).isTrue();
    }

    @Test
    void without_the_permission_to_use_the_product_there_is_no_licence_though_one_may_log_in() {
        User mei = person("mei");
        users.leave(mei.key(), "jira-software-users");
        assertThat(sal.isLicensed(key(mei))).isFalse();
        assertThat(users.authenticate("mei", "mei")).isTrue();
        users.grant(GlobalPermission.USE, "staff");
        users.join(mei.key(), "staff");
        assertThat(sal.isLicensed(key(mei))).isTrue();
        users.removeGroup("staff");
        assertThat(sal.isLicensed(key(mei))).isFalse();
        assertThat(users.groups()).doesNotContain("staff");
    }

    @Test
    void what_everybody_may_do_lets_anonymous_visitors_in_and_gives_nobody_a_licence() {
        User mei = person("mei");
        users.leave(mei.key(), "jira-software-users");
        assertThat(sal.isAnonymousAccessEnabled()).isFalse();
        assertThatThrownBy(() -> users.grant(GlobalPermission.ADMINISTER, GlobalPermission.ANYONE))
                .isInstanceOf(IllegalArgumentException.class);
        users.grant(GlobalPermission.USE, GlobalPermission.ANYONE);
        assertThat(sal.isAnonymousAccessEnabled()).isTrue();
        assertThat(sal.isLicensed(key(mei))).isFalse();
    }

    @Test
    void a_renamed_person_keeps_his_key_and_password() {
        User mei = person("mei");
        person("taken");
        User renamed = users.rename(mei.key(), "Mei.Lin");
        assertThat(renamed.key()).isEqualTo(mei.key());
        assertThat(users.byName("mei.lin")).contains(renamed);
        assertThat(users.byName("mei")).isEmpty();
        assertThat(users.authenticate("mei.lin", "mei")).isTrue();
        assertThatThrownBy(() -> users.rename(mei.key(), "taken")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_deactivated_person_cannot_log_in_and_his_tokens_and_licence_rest() {
        User mei = person("mei");
        String token = users.newToken(mei, "script");
        users.activate(mei.key(), false);
        assertThat(users.authenticate("mei", "mei")).isFalse();
        assertThat(sal.isLicensed(key(mei))).isFalse();
        assertThat(users.tokens().owner(token).flatMap(users::byKey).filter(User::active))
                .isEmpty();
        users.activate(mei.key(), true);
        assertThat(users.authenticate("mei", "mei")).isTrue();
    }

    @Test
    void a_deleted_persons_key_is_never_given_again_and_his_tokens_are_gone() {
        person("first");
        User last = person("last");
        String token = users.newToken(last, "script");
        users.delete(last.key());
        assertThat(users.byKey(last.key())).isEmpty();
        assertThat(users.tokens().owner(token)).isEmpty();
        assertThat(person("next").key()).isNotEqualTo(last.key());
        assertThat(person("last").key()).isNotEqualTo(last.key());
    }

    @Test
    void an_anonymised_person_shows_nothing_of_who_he_was() {
        User mei = person("mei");
        User after = users.anonymise(mei.key());
        assertThat(after.name()).isEqualTo(mei.key().toLowerCase(Locale.ROOT));
        assertThat(after.displayName()).matches("user-[0-9a-f]{5}");
        assertThat(after.email()).doesNotContain("mei");
        assertThat(after.active()).isFalse();
    }

    @Test
    void whose_key_tells_who_he_was_gets_another_one_when_he_is_anonymised() {
        User early = users.add(
                new User("mei", "mei", "Mei", "mei@example.com", true, Locale.ENGLISH, Set.of("staff")), "mei");
        List<String> keys = new ArrayList<>();
        users.onKeyChange((before, after) -> {
            assertThat(database.inTransaction()).isFalse();
            keys.add(before + ">" + after);
        });

        User after = users.anonymise(early.key());
        users.anonymise(after.key());

        assertThat(after.key()).matches("JIRAUSER\\d+");
        assertThat(after.groups()).contains("staff");
        assertThat(keys).containsExactly("mei>" + after.key());
        assertThat(users.byKey("mei")).isEmpty();
        assertThat(told.get(told.size() - 1).after().map(User::key)).contains(after.key());
    }

    @Test
    void every_change_of_a_person_is_told_with_before_and_after() {
        User mei = person("mei");
        users.edit(new User(mei.key(), "ignored", "Mei Lin", "m@example.com", true, Locale.CHINESE, Set.of()));
        users.rename(mei.key(), "lin");
        users.join(mei.key(), "staff");
        users.activate(mei.key(), false);
        users.activate(mei.key(), false);
        users.anonymise(mei.key());
        users.delete(mei.key());
        assertThat(told)
                .extracting(PersonChange::kind)
                .containsExactly(
                        Kind.ADDED,
                        Kind.EDITED,
                        Kind.RENAMED,
                        Kind.GROUPS,
                        Kind.DEACTIVATED,
                        Kind.ANONYMISED,
                        Kind.DELETED);
        PersonChange renamed = told.get(2);
        assertThat(renamed.before().map(User::name)).contains("mei");
        assertThat(renamed.after().map(User::name)).contains("lin");
        assertThat(renamed.after().map(User::displayName)).contains("Mei Lin");
        assertThat(told.get(6).after()).isEqualTo(Optional.empty());
    }

    @Test
    void everything_is_there_again_after_a_restart_and_what_was_taken_away_stays_away() {
        User mei = person("mei", "staff");
        users.addGroup("empty");
        users.leave(mei.key(), "jira-software-users");
        users.revoke(GlobalPermission.BULK_CHANGE, "jira-software-users");
        HostUsers again = opened();
        assertThat(again.byKey(mei.key())).isEqualTo(users.byKey(mei.key()));
        assertThat(again.groups()).contains("empty", "staff");
        assertThat(again.holders(GlobalPermission.BULK_CHANGE)).isEmpty();
    }
}
