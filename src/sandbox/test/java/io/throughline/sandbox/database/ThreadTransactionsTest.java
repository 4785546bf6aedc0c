package io.throughline.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions on both databases a sandbox brings along. */
class ThreadTransactionsTest {
    @TempDir
    Path home;

    private PooledDatabase database;

    private void open(String kind) {
        database = Databases.open(kind, home, "jira");
        database.update("create table if not exists thing (id int primary key, name varchar(20))");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> names() {
        return database.query("select name from thing order by id", row -> row.getString(1));
    }

    private void add(int id, String name) {
        database.update("insert into thing (id, name) values (?, ?)", id, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void what_commits_is_there_after_a_restart(String kind) {
        open(kind);
        database.inTransaction(() -> {
            add(1, "one");
            add(2, "two");
            return true;
        });
        database.close();
        open(kind);
        assertThat(names()).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void a_failure_rolls_back_all_of_it(String kind) {
        open(kind);
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    add(1, "one");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(names()).isEmpty();
        assertThat(database.inTransaction()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void an_inner_failure_that_is_caught_still_rolls_the_outer_back(String kind) {
        open(kind);
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    add(1, "one");
                    try {
                        database.inTransaction(() -> {
                            throw new IllegalStateException("inner");
                        });
                    } catch (IllegalStateException caught) {
                        // as careless code does
                    }
                    return true;
                }))
                .hasMessageContaining("rolled back");
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void code_that_commits_or_closes_by_itself_does_not_break_the_transaction(String kind) {
        open(kind);
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    try (Connection connection = database.dataSource().getConnection()) {
                        connection.setAutoCommit(true);
                        connection.createStatement().execute("insert into thing (id, name) values (3, 'three')");
                        connection.commit();
                    } catch (SQLException failure) {
                        throw new DatabaseFailure(failure);
                    }
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void a_transaction_of_its_own_stays_when_the_outer_rolls_back(String kind) {
        open(kind);
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    add(1, "outer");
                    database.inNewTransaction(() -> {
                        add(2, "own");
                        return true;
                    });
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(names()).containsExactly("own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void others_see_nothing_before_the_commit_and_statements_are_counted(String kind) {
        open(kind);
        long before = database.counter().ofThisThread();
        database.counter().record();
        database.inTransaction(() -> {
            add(1, "one");
            try (Connection outside = database.outside();
                    var rows = outside.createStatement().executeQuery("select count(*) from thing")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            } catch (SQLException failure) {
                throw new DatabaseFailure(failure);
            }
            return true;
        });
        assertThat(names()).containsExactly("one");
        assertThat(database.counter().ofThisThread() - before).isEqualTo(2);
        assertThat(database.counter().recorded())
                .extracting(SqlCounter.Executed::sql)
                .containsExactly("insert into thing (id, name) values (?, ?)", "select name from thing order by id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void what_is_to_follow_a_commit_runs_after_it_outside_it_and_never_after_a_rollback(String kind) {
        open(kind);
        List<String> told = new ArrayList<>();
        database.inTransaction(() -> {
            add(1, "one");
            database.inTransaction(() -> {
                database.afterCommit(() -> told.add("in a transaction: " + database.inTransaction()));
                return true;
            });
            database.afterCommit(() -> {
                throw new IllegalStateException("is logged");
            });
            database.afterCommit(() -> told.add("second"));
            assertThat(told).isEmpty();
            return true;
        });
        assertThat(told).containsExactly("in a transaction: false", "second");

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.afterCommit(() -> told.add("rolled back"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        database.afterCommit(() -> told.add("at once"));
        assertThat(told).containsExactly("in a transaction: false", "second", "at once");
        assertThat(names()).containsExactly("one");
    }
}
