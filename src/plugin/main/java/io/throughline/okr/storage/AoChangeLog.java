package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Joint;
import io.throughline.okr.domain.change.Past;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.storage.row.ChangeRow;
import io.throughline.okr.storage.row.ChangeTextRow;
import io.throughline.okr.storage.row.ScopeRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.java.ao.Query;

/** The change log, from its rows. */
public final class AoChangeLog implements ChangeLog {
    private static final String TRACED =
            "ID, SCOPE_KEY, REVISION, ORDINAL, ELEMENT_KIND, ELEMENT_ID, CHANGED_AT, PROGRESS";

    /** The kinds of changes that are of what people write. */
    static final List<String> SAYING = words(Change.Kind::says);

    private static final List<String> TOLD = words(Change.Kind::told);

    private static final int STRIDE = 100;
    private static final String UP_TO = " AND CHANGED_AT <= ?";

    private final ActiveObjects ao;
    private final Transactions transactions;

    public AoChangeLog(ActiveObjects ao, Transactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public List<Change> after(Scope scope, long revision, int limit) {
        Query query = Query.select().where("SCOPE_KEY = ? AND REVISION > ?", scope.name(), revision);
        ChangeRow[] rows = ao.find(
                ChangeRow.class, query.order("REVISION ASC, ORDINAL ASC").limit(limit));
        if (rows.length < limit) {
            return changes(Arrays.asList(rows));
        }
        long last = rows[rows.length - 1].getRevision();
        List<ChangeRow> whole =
                Arrays.stream(rows).filter(row -> row.getRevision() < last).toList();
        return whole.isEmpty() ? changes(Arrays.asList(revision(scope, last))) : changes(whole);
    }

    @Override
    public Map<Integer, Change> last(Element element, Collection<Integer> ids, Change.Kind kind) {
        Map<Integer, Change> last = new HashMap<>();
        for (List<Integer> some : Batches.of(ids)) {
            List<Object> parameters = new ArrayList<>(List.of(element.word(), kind.word()));
            parameters.addAll(some);
            String where = "ELEMENT_KIND = ? AND CHANGE_KIND = ? AND " + Batches.in("ELEMENT_ID", some);
            Query query = Query.select().where(where, parameters.toArray()).order("ID ASC");
            for (ChangeRow row : ao.find(ChangeRow.class, query)) {
                last.put(row.getElementId(), change(row, null));
            }
        }
        return last;
    }

    @Override
    public List<Trace> traces(Map<Scope, Long> after, int limit) {
        List<Object> parameters = new ArrayList<>();
        after.forEach((scope, revision) -> parameters.addAll(List.of(scope.name(), revision)));
        String where = String.join(" OR ", Collections.nCopies(after.size(), "(SCOPE_KEY = ? AND REVISION > ?)"));
        List<Trace> traces = new ArrayList<>();
        ao.stream(
                ChangeRow.class,
                Query.select(TRACED)
                        .where(where, parameters.toArray())
                        .order("REVISION ASC, ORDINAL ASC")
                        .limit(limit),
                row -> traces.add(new Trace(
                        Scope.parse(row.getScopeKey()),
                        row.getRevision(),
                        Element.of(row.getElementKind()),
                        row.getElementId(),
                        Instant.ofEpochMilli(row.getChangedAt()),
                        row.getProgress())));
        return traces;
    }

    @Override
    public Revisions revisions() {
        Optional<Joint> joint = transactions.joint();
        joint.ifPresent(Joint::requireIdle);
        Map<Scope, Long> byScope = new HashMap<>();
        String epoch = "";
        for (ScopeRow row : ao.find(ScopeRow.class)) {
            if (row.getScopeKey().equals(Transactions.EPOCH)) {
                epoch = row.getStamp();
            } else {
                byScope.put(Scope.parse(row.getScopeKey()), row.getRevision());
            }
        }
        return new Revisions(epoch, byScope, joint.map(Joint::own));
    }

    @Override
    public Page of(Element element, int id, int before, int limit) {
        ChangeRow[] rows = before > 0
                ? of(TOLD, element, id, " AND ID < ?", before, "ID DESC", limit)
                : of(TOLD, element, id, " AND ID > ?", 0, "ID DESC", limit);
        return new Page(changes(Arrays.asList(rows)), rows.length < limit ? 0 : rows[limit - 1].getID());
    }

    @Override
    public Past at(Element element, int id, Instant moment) {
        long at = moment.toEpochMilli();
        Optional<Change> last = first(of(SAYING, element, id, UP_TO, at, "ID DESC", 1));
        Optional<Change> next = first(of(SAYING, element, id, " AND CHANGED_AT > ?", at, "ID ASC", 1));
        Past past = Past.of(last, next);
        return last.isEmpty() || last.get().kind().told()
                ? past
                : past.told(first(of(TOLD, element, id, UP_TO, at, "ID DESC", 1)));
    }

    @Override
    public Optional<Instant> reaches(Element element, int id) {
        int last = 0;
        while (true) {
            ChangeRow[] rows = of(SAYING, element, id, " AND ID > ?", last, "ID ASC", STRIDE);
            Optional<Change> first = changes(Arrays.asList(rows)).stream()
                    .filter(change -> !change.after().none())
                    .findFirst();
            if (first.isPresent() || rows.length < STRIDE) {
                return first.map(Change::at);
            }
            last = rows[STRIDE - 1].getID();
        }
    }

    private static List<String> words(Predicate<Change.Kind> which) {
        return Arrays.stream(Change.Kind.values())
                .filter(which)
                .map(Change.Kind::word)
                .toList();
    }

    private Optional<Change> first(ChangeRow[] rows) {
        return changes(Arrays.asList(rows)).stream().findFirst();
    }

    /** Some changes of these kinds of an element. */
    private ChangeRow[] of(
            List<String> kinds, Element element, int id, String condition, Object parameter, String order, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(element.word(), id));
        parameters.addAll(kinds);
        parameters.add(parameter);
        String where = "ELEMENT_KIND = ? AND ELEMENT_ID = ? AND " + Batches.in("CHANGE_KIND", kinds) + condition;
        return ao.find(
                ChangeRow.class,
                Query.select().where(where, parameters.toArray()).order(order).limit(limit));
    }

    private ChangeRow[] revision(Scope scope, long revision) {
        Query query = Query.select().where("SCOPE_KEY = ? AND REVISION = ?", scope.name(), revision);
        return ao.find(ChangeRow.class, query.order("ORDINAL ASC"));
    }

    private List<Change> changes(List<ChangeRow> rows) {
        Map<String, ChangeTextRow> texts = new HashMap<>();
        for (List<String> places :
                Batches.of(rows.stream().map(ChangeRow::getPlace).toList())) {
            Query query = Query.select().where(Batches.in("PLACE", places), places.toArray());
            for (ChangeTextRow text : ao.find(ChangeTextRow.class, query)) {
                texts.put(text.getPlace(), text);
            }
        }
        return rows.stream().map(row -> change(row, texts.get(row.getPlace()))).toList();
    }

    private static Change change(ChangeRow row, ChangeTextRow text) {
        return new Change(
                Scope.parse(row.getScopeKey()),
                row.getRevision(),
                row.getOrdinal(),
                Element.of(row.getElementKind()),
                row.getElementId(),
                Change.Kind.of(row.getChangeKind()),
                AoLongTexts.orEmpty(row.getAuthorKey()),
                Instant.ofEpochMilli(row.getChangedAt()),
                FactsJson.read(text == null ? "" : AoLongTexts.orEmpty(text.getBeforeText())),
                FactsJson.read(text == null ? "" : AoLongTexts.orEmpty(text.getAfterText())),
                text == null ? "" : AoLongTexts.orEmpty(text.getReason()));
    }
}
