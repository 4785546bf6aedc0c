package io.throughline.okr.storage.upgrade;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import io.throughline.okr.domain.FoldedText;
import io.throughline.okr.storage.row.KeyNumberRow;
import io.throughline.okr.storage.row.ScopeRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.java.ao.Entity;
import net.java.ao.Query;

/**
 * Schema 2: what schema 0 knew less of becomes whole. Goals get the number of their human key, author and day of the log, and
 * the flags that every query asks for; cycles and org units get a kind; texts move to where they stand today.
 *
 * <p>A new column is 0 where it is a number and nothing where it is not, and 0 is no harmless number everywhere: progress
 * set by hand to 0 %, a grade of 0.0. Each row is mended in one statement that leaves a sign that it is, and the sign that
 * all are is left last: so it goes on where it was broken off, and does nothing the second time.
 */
public final class WholeGoals implements ActiveObjectsUpgradeTask {
    private static final int LONGEST = 450;
    private static final double NOT_SAID = -1;
    private static final double MORE_MOVED = -2;

    @Override
    public ModelVersion getModelVersion() {
        return ModelVersion.valueOf("2");
    }

    @Override
    @SuppressWarnings("unchecked") // an array of a generic type
    public void upgrade(ModelVersion current, ActiveObjects ao) {
        if (!written(ao) || numbered(ao)) {
            return;
        }
        ao.migrate(
                EarlierOrgUnitRow.class,
                EarlierCycleRow.class,
                EarlierObjectiveRow.class,
                EarlierKeyResultRow.class,
                EarlierCheckInRow.class,
                EarlierChangeRow.class,
                EarlierTextRow.class,
                EarlierPositioningRow.class);
        kinds(ao);
        Walk.through(EarlierChangeRow.class, ao, WholeGoals::log);
        new WholeTexts(ao).gather();
        Walk.through(EarlierObjectiveRow.class, ao, rows -> {
            for (EarlierObjectiveRow row : rows) {
                if (row.getKeyNumber() == 0) {
                    row.setFoldedTitle(FoldedText.of(row.getTitle(), LONGEST));
                }
            }
            goals("objective", rows, ao);
        });
        Walk.through(EarlierKeyResultRow.class, ao, rows -> {
            for (EarlierKeyResultRow row : rows) {
                if (row.getKeyNumber() == 0) {
                    row.setAboveTrashed(false);
                    row.setStartConfidence((int) NOT_SAID);
                }
            }
            goals("key-result", rows, ao);
        });
        renew(ao);
        number("key-result", EarlierKeyResultRow.class, ao);
        number("objective", EarlierObjectiveRow.class, ao);
    }

    /** Whether anybody ever wrote into it; a new store has nothing to mend. */
    private static boolean written(ActiveObjects ao) {
        return ao.count(ScopeRow.class, Query.select().where("REVISION > ?", 0L)) > 0;
    }

    /** Whether a number was ever given to an objective: so it is since schema 1, and once this is done. */
    private static boolean numbered(ActiveObjects ao) {
        Query query = Query.select().where("ELEMENT_KIND = ? AND LAST_NUMBER > ?", "objective", 0);
        return ao.count(KeyNumberRow.class, query) > 0;
    }

    /** Nobody has said what they are: an org unit above others is taken for a department, a cycle for one of its own kind. */
    private static void kinds(ActiveObjects ao) {
        EarlierOrgUnitRow[] units = ao.find(EarlierOrgUnitRow.class);
        Set<Integer> above =
                Arrays.stream(units).map(EarlierOrgUnitRow::getParentId).collect(Collectors.toSet());
        for (EarlierOrgUnitRow unit : units) {
            if (none(unit.getKind())) {
                unit.setKind(above.contains(unit.getID()) ? "department" : "team");
                unit.save();
            }
        }
        for (EarlierCycleRow cycle : ao.find(EarlierCycleRow.class)) {
            if (none(cycle.getCycleKind())) {
                cycle.setCycleKind("custom");
                cycle.save();
            }
        }
    }

    /** It was not noted what else moved with progress: whoever follows the log reads the element anew. */
    private static void log(List<EarlierChangeRow> rows) {
        for (EarlierChangeRow row : rows) {
            if (row.getProgress() != MORE_MOVED) {
                row.setProgress(MORE_MOVED);
                row.save();
            }
        }
    }

    private static void goals(String kind, List<? extends EarlierGoalRow> rows, ActiveObjects ao) {
        List<? extends EarlierGoalRow> earlier =
                rows.stream().filter(row -> row.getKeyNumber() == 0).toList();
        Map<Integer, EarlierChangeRow> made = made(kind, earlier, ao);
        for (EarlierGoalRow row : earlier) {
            // Human keys were made of the id: O-12 stays O-12.
            row.setKeyNumber(row.getID());
            row.setTrashed(false);
            row.setConfidential(false);
            row.setHandSet(NOT_SAID);
            row.setGrade(NOT_SAID);
            EarlierChangeRow change = made.get(row.getID());
            if (change != null) {
                row.setAuthorKey(change.getAuthorKey());
                row.setCreatedAt(change.getChangedAt());
            }
            row.save();
        }
    }

    private static Map<Integer, EarlierChangeRow> made(
            String kind, List<? extends EarlierGoalRow> goals, ActiveObjects ao) {
        Map<Integer, EarlierChangeRow> made = new HashMap<>();
        if (goals.isEmpty()) {
            return made;
        }
        List<Object> parameters = new ArrayList<>(List.of(kind, "created"));
        goals.forEach(goal -> parameters.add(goal.getID()));
        String places = String.join(", ", Collections.nCopies(goals.size(), "?"));
        String where = "ELEMENT_KIND = ? AND CHANGE_KIND = ? AND ELEMENT_ID IN (" + places + ")";
        for (EarlierChangeRow change :
                ao.find(EarlierChangeRow.class, Query.select().where(where, parameters.toArray()))) {
            made.put(change.getElementId(), change);
        }
        return made;
    }

    /** What nodes remember was read before: none of the above is told by the log. */
    private static void renew(ActiveObjects ao) {
        for (ScopeRow epoch : ao.find(ScopeRow.class, Query.select().where("SCOPE_KEY = ?", "epoch"))) {
            epoch.setStamp(UUID.randomUUID().toString());
            epoch.save();
        }
    }

    /** The next number comes after all that were given. */
    private static void number(String kind, Class<? extends Entity> goals, ActiveObjects ao) {
        Set<Integer> last = new HashSet<>();
        for (Entity goal : ao.find(goals, Query.select().order("ID DESC").limit(1))) {
            last.add(goal.getID());
        }
        for (KeyNumberRow row : ao.find(KeyNumberRow.class, Query.select().where("ELEMENT_KIND = ?", kind))) {
            row.setLastNumber(last.stream().mapToInt(id -> id).max().orElse(row.getLastNumber()));
            row.save();
        }
    }

    private static boolean none(String text) {
        return text == null || text.isEmpty();
    }
}
