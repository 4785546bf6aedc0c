package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.storage.row.ChangeRow;
import io.throughline.okr.storage.row.ContributionRow;
import io.throughline.okr.storage.row.KeyResultRow;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemainsTest {
    /** The log keeps its rows; key results and contributions are purged by name, with changes of their own. */
    private static final Set<Class<?>> APART = Set.of(ChangeRow.class, KeyResultRow.class, ContributionRow.class);

    @Test
    void every_table_that_names_an_objective_or_a_key_result_is_purged_with_it() {
        Set<Class<?>> naming = new HashSet<>();
        for (Class<?> table : Schema.ENTITIES) {
            if (Arrays.stream(table.getMethods()).map(Method::getName).anyMatch(RemainsTest::names)) {
                naming.add(table);
            }
        }
        naming.removeAll(APART);
        Set<Class<?>> purged = new HashSet<>();
        AoRemains.HANGING.forEach(one -> purged.add(one.table()));
        AoRemains.ATTACHED.forEach(one -> purged.add(one.table()));

        assertThat(purged).isEqualTo(naming);
    }

    private static boolean names(String method) {
        return Set.of("getObjectiveId", "getKeyResultId", "getElementId").contains(method);
    }
}
