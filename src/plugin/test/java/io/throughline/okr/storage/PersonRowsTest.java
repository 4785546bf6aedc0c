package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Circle;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.HandSet;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.storage.row.OrgUnitRow;
import io.throughline.okr.storage.row.UnitPersonRow;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.people.FollowPerson;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.java.ao.Entity;
import org.junit.jupiter.api.Test;

class PersonRowsTest {
    private static final Instant NOW = Instant.parse("2027-08-12T14:32:00Z");

    @Test
    void every_column_that_holds_user_keys_is_followed() {
        Set<String> named = new TreeSet<>();
        for (Class<? extends Entity> row : Schema.ENTITIES) {
            for (Method method : row.getMethods()) {
                String name = method.getName();
                if (method.getReturnType() == String.class && (name.endsWith("Key") || name.endsWith("By"))) {
                    String column = name.substring(3)
                            .replaceAll("([a-z])([A-Z])", "$1_$2")
                            .toUpperCase(Locale.ROOT);
                    named.add(row.getSimpleName() + "." + column);
                }
            }
        }
        named.removeIf(column -> column.endsWith(".SCOPE_KEY"));
        named.remove(OrgUnitRow.class.getSimpleName() + ".SEEN_BY");
        // Groups stand in this column as well: it is followed where it names people.
        named.remove(UnitPersonRow.class.getSimpleName() + ".PERSON_KEY");

        assertThat(AoPersonRows.COLUMNS)
                .extracting(column -> column.row().getSimpleName() + "." + column.name())
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @OnEveryDatabase
    void somebody_whose_key_changes_is_nowhere_under_the_old_one(Store store) throws ReflectiveOperationException {
        Desk desk = new Desk(store);
        int unit = desk.unit("Payments", 0, "mei", "otto");
        int cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        desk.as("mei");
        int objective = desk.objective(unit, cycle, "Deploy on a Friday");
        int keyResult = desk.keyResult(objective, "Deploys", 0, 10, 1);
        desk.checkIn(keyResult, 4, 5);
        judge(store, cycle, objective);
        ChangeLog.Revisions before = store.port(ChangeLog.class).revisions();
        assertThat(places(store, "mei")).isNotEmpty();
        assertThat(desk.the(FollowPerson.class).places("mei")).isGreaterThan(10);

        desk.the(FollowPerson.class).follow("mei", "JIRAUSER10100");

        assertThat(places(store, "mei")).isEmpty();
        assertThat(desk.the(FollowPerson.class).places("mei")).isZero();
        assertThat(store.port(Objectives.class)
                        .byId(objective)
                        .orElseThrow()
                        .written()
                        .owner())
                .isEqualTo("JIRAUSER10100");
        assertThat(store.port(KeyResults.class)
                        .byId(keyResult)
                        .orElseThrow()
                        .origin()
                        .author())
                .isEqualTo("JIRAUSER10100");
        assertThat(store.port(ChangeLog.class)
                        .after(Scope.cycle(cycle), 0, 1)
                        .get(0)
                        .after()
                        .text("owner"))
                .isEqualTo("JIRAUSER10100");
        ChangeLog.Revisions after = store.port(ChangeLog.class).revisions();
        assertThat(after.byScope()).isEqualTo(before.byScope());
        assertThat(after.epoch()).isNotEqualTo(before.epoch());
    }

    private static void judge(Store store, int cycle, int objective) {
        Objectives objectives = store.port(Objectives.class);
        Objective before = objectives.byId(objective).orElseThrow();
        Judgement judgement = new Judgement(
                Optional.of(new HandSet(Progress.of(0.5), "Half", "mei", NOW)),
                Optional.of(new Grade(0.5, "", "mei", NOW)));
        Objective after = before.rewritten(before.written().within(new Circle(true, Set.of("mei", "nina"))))
                .judged(judgement);
        store.port(Writes.class).write(Set.of(Scope.cycle(cycle)), "mei", NOW, changes -> {
            objectives.save(List.of(after));
            return after;
        });
    }

    /** Where a key stands, in whatever text column of whatever table. */
    private static List<String> places(Store store, String key) throws ReflectiveOperationException {
        List<String> places = new ArrayList<>();
        for (Class<? extends Entity> row : Schema.ENTITIES) {
            for (Entity one : store.activeObjects().find(row)) {
                for (Method method : row.getMethods()) {
                    boolean text = method.getReturnType() == String.class
                            && method.getName().startsWith("get");
                    Object said = text ? method.invoke(one) : null;
                    if (said != null && (said.equals(key) || said.toString().contains('"' + key + '"'))) {
                        places.add(row.getSimpleName() + "." + method.getName());
                    }
                }
            }
        }
        return places;
    }
}
