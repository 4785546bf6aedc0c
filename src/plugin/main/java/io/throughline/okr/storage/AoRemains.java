package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.Remains;
import io.throughline.okr.storage.row.ChangeRow;
import io.throughline.okr.storage.row.ChangeTextRow;
import io.throughline.okr.storage.row.CheckInRow;
import io.throughline.okr.storage.row.IssueLinkRow;
import io.throughline.okr.storage.row.KeyResultRow;
import io.throughline.okr.storage.row.LongTextRow;
import io.throughline.okr.storage.row.ObjectivePersonRow;
import io.throughline.okr.storage.row.ObjectiveRow;
import io.throughline.okr.storage.row.ProgressPointRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.java.ao.Entity;
import net.java.ao.Query;

/** The one place that knows which tables hold something of an objective or key result. */
public final class AoRemains implements Remains {
    /** The tables whose rows hang on one by its id, and by what name the log knows them. */
    static final List<Hanging> HANGING = List.of(
            new Hanging(ObjectivePersonRow.class, Element.OBJECTIVE, "OBJECTIVE_ID", Optional.empty()),
            new Hanging(CheckInRow.class, Element.KEY_RESULT, "KEY_RESULT_ID", Optional.of(Element.CHECK_IN)),
            new Hanging(IssueLinkRow.class, Element.KEY_RESULT, "KEY_RESULT_ID", Optional.of(Element.ISSUE_LINK)));

    private final ActiveObjects ao;

    public AoRemains(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public void remove(Element kind, Collection<Integer> ids) {
        for (List<Integer> some : Batches.of(ids)) {
            HANGING.stream().filter(one -> one.on() == kind).forEach(one -> removeHanging(one, some));
            removeSaid(kind, some);
            List<Object> parameters = new ArrayList<>(List.of(kind.word()));
            parameters.addAll(some);
            String where = "ELEMENT_KIND = ? AND " + Batches.in("ELEMENT_ID", some);
            ao.deleteWithSQL(ProgressPointRow.class, where, parameters.toArray());
            ao.deleteWithSQL(row(kind), Batches.in("ID", some), some.toArray());
        }
    }

    private void removeHanging(Hanging one, List<Integer> on) {
        String where = Batches.in(one.column(), on);
        if (one.known().isPresent()) {
            List<Integer> hanging = new ArrayList<>();
            Query query = Query.select("ID").where(where, on.toArray());
            ao.stream(one.table(), query, row -> hanging.add(row.getID()));
            Batches.of(hanging).forEach(some -> removeSaid(one.known().get(), some));
        }
        ao.deleteWithSQL(one.table(), where, on.toArray());
    }

    /** The long texts of elements, and what the log says of them. */
    private void removeSaid(Element kind, List<Integer> ids) {
        List<String> slots = ids.stream().map(id -> kind.word() + ":" + id).toList();
        ao.deleteWithSQL(LongTextRow.class, Batches.in("SLOT", slots), slots.toArray());
        List<Object> parameters = new ArrayList<>(List.of(kind.word()));
        parameters.addAll(ids);
        List<String> places = new ArrayList<>();
        Query query = Query.select("ID, PLACE")
                .where("ELEMENT_KIND = ? AND " + Batches.in("ELEMENT_ID", ids), parameters.toArray());
        ao.stream(ChangeRow.class, query, row -> places.add(row.getPlace()));
        for (List<String> some : Batches.of(places)) {
            ao.deleteWithSQL(ChangeTextRow.class, Batches.in("PLACE", some), some.toArray());
        }
    }

    private static Class<? extends Entity> row(Element kind) {
        return switch (kind) {
            case OBJECTIVE -> ObjectiveRow.class;
            case KEY_RESULT -> KeyResultRow.class;
            default -> throw new IllegalArgumentException("it is never purged by itself: " + kind.word());
        };
    }

    /**
     * A table that hangs on objectives or key results.
     *
     * @param known under what name the log knows its rows, if it does
     */
    record Hanging(Class<? extends Entity> table, Element on, String column, Optional<Element> known) {}
}
