package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.storage.row.KeyResultRow;
import io.throughline.okr.storage.row.ObjectiveRow;
import io.throughline.okr.storage.row.ScopeRow;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import java.util.List;
import net.java.ao.Entity;
import net.java.ao.schema.Table;

class PlainTableTest {
    @OnEveryDatabase
    void a_table_is_found_where_active_objects_has_made_it(Store store) {
        for (Class<? extends Entity> row : List.of(ObjectiveRow.class, KeyResultRow.class, ScopeRow.class)) {
            boolean found = store.port(TransactionalExecutorFactory.class)
                    .createExecutor(true, false)
                    .execute(connection -> new PlainTable<>(row).foundBy(connection));
            assertThat(found).as(row.getSimpleName()).isTrue();
        }
    }

    @OnEveryDatabase
    void a_table_that_is_not_there_is_not_found(Store store) {
        boolean found = store.port(TransactionalExecutorFactory.class)
                .createExecutor(true, false)
                .execute(connection -> new PlainTable<>(Absent.class).foundBy(connection));

        assertThat(found).isFalse();
    }

    /** A row no table is made for. */
    @Table("ABSENT")
    interface Absent extends Entity {}
}
