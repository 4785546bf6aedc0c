package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.objective.Remains;
import io.throughline.okr.storage.row.ActionRow;
import io.throughline.okr.storage.row.ChangeRow;
import io.throughline.okr.storage.row.ChangeTextRow;
import io.throughline.okr.storage.row.CheckInRow;
import io.throughline.okr.storage.row.CommentRow;
import io.throughline.okr.storage.row.ContributionRow;
import io.throughline.okr.storage.row.CustomValueRow;
import io.throughline.okr.storage.row.EvidenceRow;
import io.throughline.okr.storage.row.IssueLinkRow;
import io.throughline.okr.storage.row.KeyResultRow;
import io.throughline.okr.storage.row.LongTextRow;
import io.throughline.okr.storage.row.ObjectivePersonRow;
import io.throughline.okr.storage.row.ObjectiveRow;
import io.throughline.okr.storage.row.ProgressPointRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Entity;
import net.java.ao.Query;

/** The one place that knows which tables hold something of an objective or key result. */
public final class AoRemains implements Remains {
    /** The tables whose rows hang on one of a kind by its id. */
    static final List<Hanging> HANGING = List.of(
            new Hanging(ObjectivePersonRow.class, Element.OBJECTIVE, "OBJECTIVE_ID", Optional.empty()),
            new Hanging(ActionRow.class, Element.KEY_RESULT, "KEY_RESULT_ID", Optional.of(Element.ACTION)),
            new Hanging(CheckInRow.class, Element.KEY_RESULT, "KEY_RESULT_ID", Optional.of(Element.CHECK_IN)),
            new Hanging(IssueLinkRow.class, Element.KEY_RESULT, "KEY_RESULT_ID", Optional.of(Element.ISSUE_LINK)));

    /** The tables whose rows hang on elements of any kind. */
    static final List<Attached> ATTACHED = List.of(
            new Attached(CustomValueRow.class, Optional.empty()),
            new Attached(CommentRow.class, Optional.of(Element.COMMENT)),
            new Attached(EvidenceRow.class, Optional.of(Element.EVIDENCE)),
            new Attached(ProgressPointRow.class, Optional.empty()));

    private final ActiveObjects ao;

    public AoRemains(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public void remove(Map<Element, ? extends Collection<Integer>> ids) {
        Map<Element, Set<Integer>> removed = new EnumMap<>(Element.class);
        ids.forEach((kind, some) -> removeOf(kind, some, removed));
        removeGone(removed);
        ids.forEach((kind, some) -> removeRows(row(kind), some));
    }

    private void removeRows(Class<? extends Entity> table, Collection<Integer> ids) {
        for (List<Integer> some : Batches.of(ids)) {
            ao.deleteWithSQL(table, Batches.in("ID", some), some.toArray());
        }
    }

    /** Removes what hangs on elements and what is said of them, but for their own rows, and tells which they were. */
    private void removeOf(Element kind, Collection<Integer> ids, Map<Element, Set<Integer>> removed) {
        removed.computeIfAbsent(kind, any -> new HashSet<>()).addAll(ids);
        for (List<Integer> some : Batches.of(ids)) {
            for (Hanging one : HANGING) {
                if (one.on() == kind) {
                    remove(one.table(), one.known(), Batches.in(one.column(), some), new ArrayList<>(some), removed);
                }
            }
            for (Attached one : ATTACHED) {
                List<Object> parameters = new ArrayList<>(List.of(kind.word()));
                parameters.addAll(some);
                String where = "ELEMENT_KIND = ? AND " + Batches.in("ELEMENT_ID", some);
                remove(one.table(), one.known(), where, parameters, removed);
            }
            if (kind != Element.CONTRIBUTION) {
                removeSaid(kind, some);
            }
            fieldsOf(kind).ifPresent(fields -> removeSaid(fields, some));
        }
    }

    private <R extends Entity> void remove(
            Class<R> table,
            Optional<Element> known,
            String where,
            List<Object> parameters,
            Map<Element, Set<Integer>> removed) {
        if (known.isPresent()) {
            List<Integer> hanging = new ArrayList<>();
            ao.stream(table, Query.select("ID").where(where, parameters.toArray()), row -> hanging.add(row.getID()));
            removeOf(known.get(), hanging, removed);
        }
        ao.deleteWithSQL(table, where, parameters.toArray());
    }

    /** What hung on elements and was removed before they were is in the log alone: what it said there goes with them. */
    private void removeGone(Map<Element, Set<Integer>> subjects) {
        for (Element kind : List.of(Element.ACTION, Element.CONTRIBUTION, Element.EVIDENCE)) {
            Map<String, Integer> gone = new HashMap<>();
            Query query = Query.select("ID, PLACE, ELEMENT_ID")
                    .where("ELEMENT_KIND = ? AND CHANGE_KIND = ?", kind.word(), Change.Kind.REMOVED.word());
            ao.stream(ChangeRow.class, query, row -> gone.put(row.getPlace(), row.getElementId()));
            List<Integer> theirs = new ArrayList<>();
            for (List<String> places : Batches.of(gone.keySet())) {
                Query texts = Query.select().where(Batches.in("PLACE", places), places.toArray());
                for (ChangeTextRow text : ao.find(ChangeTextRow.class, texts)) {
                    if (hung(FactsJson.read(AoLongTexts.orEmpty(text.getBeforeText())), subjects)) {
                        theirs.add(gone.get(text.getPlace()));
                    }
                }
            }
            removeOf(kind, theirs, subjects);
        }
    }

    private static boolean hung(Facts said, Map<Element, Set<Integer>> subjects) {
        return said.has("element")
                ? has(subjects, Element.of(said.text("element")), said.id("elementId"))
                : has(subjects, Element.KEY_RESULT, said.id("keyResult"))
                        || has(subjects, Element.OBJECTIVE, said.id("objective"))
                        || has(subjects, Element.KEY_RESULT, said.id("parentKeyResult"))
                        || has(subjects, Element.OBJECTIVE, said.id("parentObjective"));
    }

    private static boolean has(Map<Element, Set<Integer>> subjects, Element kind, int id) {
        return subjects.getOrDefault(kind, Set.of()).contains(id);
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

    /** The log knows custom fields under another name and the same id. */
    private static Optional<Element> fieldsOf(Element kind) {
        return switch (kind) {
            case OBJECTIVE -> Optional.of(Element.OBJECTIVE_FIELDS);
            case KEY_RESULT -> Optional.of(Element.KEY_RESULT_FIELDS);
            default -> Optional.empty();
        };
    }

    private static Class<? extends Entity> row(Element kind) {
        return switch (kind) {
            case OBJECTIVE -> ObjectiveRow.class;
            case KEY_RESULT -> KeyResultRow.class;
            case CONTRIBUTION -> ContributionRow.class;
            default -> throw new IllegalArgumentException("it is never purged: " + kind.word());
        };
    }

    /**
     * A table that hangs on objectives or key results.
     *
     * @param known under what name the log knows its rows, if it does
     */
    record Hanging(Class<? extends Entity> table, Element on, String column, Optional<Element> known) {}

    /**
     * A table that names what it hangs on by kind and id.
     *
     * @param known as of {@link Hanging}
     */
    record Attached(Class<? extends Entity> table, Optional<Element> known) {}
}
