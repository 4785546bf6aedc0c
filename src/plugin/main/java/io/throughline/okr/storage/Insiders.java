package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.storage.row.KeyResultRow;
import io.throughline.okr.storage.row.ObjectivePersonRow;
import io.throughline.okr.storage.row.ObjectiveRow;
import java.util.Set;
import java.util.TreeSet;
import net.java.ao.Query;

/** Looks up whose confidential objectives are whose. */
final class Insiders {
    private final ActiveObjects ao;

    Insiders(ActiveObjects ao) {
        this.ao = ao;
    }

    /** The objectives a person is an insider of, more of them perhaps than are confidential; in three statements, none for nobody. */
    Set<Integer> objectivesOf(String person) {
        Set<Integer> objectives = new TreeSet<>();
        if (person.isEmpty()) {
            return objectives;
        }
        ao.stream(
                ObjectiveRow.class,
                Query.select("ID").where("OWNER_KEY = ? AND CONFIDENTIAL = ?", person, true),
                row -> objectives.add(row.getID()));
        ao.stream(
                ObjectivePersonRow.class,
                Query.select("ID, OBJECTIVE_ID").where("PERSON_KEY = ?", person),
                row -> objectives.add(row.getObjectiveId()));
        ao.stream(
                KeyResultRow.class,
                Query.select("ID, OBJECTIVE_ID")
                        .where("OWNER_KEY = ? AND CONFIDENTIAL = ? AND TRASHED = ?", person, true, false),
                row -> objectives.add(row.getObjectiveId()));
        return objectives;
    }
}
