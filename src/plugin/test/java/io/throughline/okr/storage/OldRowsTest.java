package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.domain.board.WholeCycles;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.storage.row.KeyResultRow;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/** Rows from before a column was added: there it is empty. */
class OldRowsTest {
    @OnEveryDatabase
    void a_key_result_that_does_not_know_its_last_check_in_takes_the_time_it_was_settled(Store store) {
        Desk desk = new Desk(store);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int objective = desk.objective(desk.unit("Payments", 0), year, "Trust");
        int checked = desk.keyResult(objective, "Raise it", 0, 100, 1);
        int never = desk.keyResult(objective, "Nobody did", 0, 100, 1);
        desk.checkIn(checked, 40, 5);
        Instant settled = checkedIn(store, checked);
        forget(store);

        assertThat(settled).isAfter(Instant.EPOCH);
        assertThat(checkedIn(store, checked)).isEqualTo(settled);
        assertThat(checkedIn(store, never)).isEqualTo(Instant.EPOCH);
        assertThat(store.port(WholeCycles.class).read(List.of(year)).keyResults())
                .extracting(one -> one.standing().checkedIn())
                .containsExactlyInAnyOrder(settled, Instant.EPOCH);
    }

    private static Instant checkedIn(Store store, int id) {
        return store.port(KeyResults.class).byId(id).orElseThrow().standing().checkedIn();
    }

    private static void forget(Store store) {
        PlainTable<KeyResultRow> table = new PlainTable<>(KeyResultRow.class);
        store.port(TransactionalExecutorFactory.class)
                .createExecutor(false, false)
                .execute(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        String quote = PlainTable.quote(connection);
                        return statement.executeUpdate("UPDATE " + table.at(connection) + " SET " + quote
                                + "CHECKED_IN_AT" + quote + " = NULL");
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }
}
