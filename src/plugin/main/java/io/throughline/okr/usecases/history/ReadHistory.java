package io.throughline.okr.usecases.history;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.usecases.sight.Veil;
import io.throughline.okr.view.ChangeView;
import io.throughline.okr.view.PersonView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The change log: of a scope, oldest first and never part of a revision, for administrators; of an element,
 * the last first, for whoever may see the element.
 */
public class ReadHistory {
    private final Sight sight;
    private final Shelf shelf;
    private final ChangeLog changeLog;
    private final Presenter presenter;

    public ReadHistory(Sight sight, Shelf shelf, ChangeLog changeLog, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.changeLog = changeLog;
        this.presenter = presenter;
    }

    /**
     * What was changed in a scope. Where the next page begins is told as long as anything came: it can be kept, and asked for again
     * when there may be more.
     *
     * @param after a revision; the wanted page may name a later one
     */
    public Page<ChangeView> readScope(String scope, long after, Page.Wanted wanted) {
        Glance glance = sight.now();
        glance.require(glance.viewer().administrator());
        long from = wanted.after().first() ? after : revision(wanted.after());
        List<Change> changes = changeLog.after(parsed(scope), from, wanted.most());
        Optional<Bookmark> next = changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bookmark(
                        Long.toString(changes.get(changes.size() - 1).revision()), 1));
        return new Page<>(views(changes, glance), next);
    }

    /** What people did to an objective, a key result, an org unit or a cycle. */
    public Page<ChangeView> read(String element, int id, Page.Wanted wanted) {
        Element kind = kind(element);
        Glance glance = sight.now();
        int last = wanted.after().id();
        ChangeLog.Page page = changeLog.of(kind, seen(kind, id, shelf, glance), last, wanted.most());
        Optional<Bookmark> next = page.next() > 0 ? Optional.of(Bookmark.at(page.next())) : Optional.empty();
        return new Page<>(views(page.changes(), glance), next);
    }

    private static long revision(Bookmark last) {
        if (!last.order().matches("\\d{1,18}")) {
            throw new Refused(Refused.Reason.INVALID, "cursor", "okr.refused.unknown");
        }
        return Long.parseLong(last.order());
    }

    static Element kind(String word) {
        try {
            return Element.of(DraftReader.line(word));
        } catch (IllegalArgumentException unknown) {
            throw new Refused(Refused.Reason.INVALID, "element", "okr.refused.unknown");
        }
    }

    /** The id of an element the viewer may see now. */
    static int seen(Element kind, int id, Shelf shelf, Glance glance) {
        return switch (kind) {
            case OBJECTIVE -> shelf.objective(id, glance).id();
            case KEY_RESULT -> shelf.keyResult(id, glance).keyResult().id();
            case ORG_UNIT ->
                glance.visibility().unit(id).orElseThrow(Refused::notFound).id();
            case CYCLE ->
                glance.cycles().byId(id).orElseThrow(Refused::notFound).id();
            default -> throw new Refused(Refused.Reason.INVALID, "element", "okr.refused.unknown");
        };
    }

    private List<ChangeView> views(List<Change> changes, Glance glance) {
        Map<String, PersonView> persons =
                presenter.persons(changes.stream().map(Change::author).collect(Collectors.toCollection(TreeSet::new)));
        List<Facts> said = changes.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .toList();
        Veil veil = new Veil(said, shelf, glance);
        // Revisions count what is written in a cycle, seen or not.
        boolean counted = glance.visibility().seesAll();
        return changes.stream()
                .map(change -> view(change, persons, veil, counted))
                .toList();
    }

    private static Scope parsed(String scope) {
        try {
            return Scope.parse(DraftReader.line(scope));
        } catch (IllegalArgumentException unknown) {
            throw new Refused(Refused.Reason.INVALID, "scope", "okr.refused.unknown");
        }
    }

    private static ChangeView view(Change change, Map<String, PersonView> persons, Veil veil, boolean counted) {
        return new ChangeView(
                change.scope().name(),
                counted ? change.revision() : 0,
                counted ? change.ordinal() : 0,
                change.element().word(),
                change.elementId(),
                change.kind().word(),
                persons.getOrDefault(change.author(), PersonView.NOBODY),
                change.at().toString(),
                veil.over(change.element(), change.elementId(), change.before()),
                veil.over(change.element(), change.elementId(), change.after()),
                change.reason());
    }
}
