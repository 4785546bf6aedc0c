package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Remains;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.IssueLink;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What is left of goals. */
final class MemoryRemains implements Remains {
    private final State state;

    MemoryRemains(State state) {
        this.state = state;
    }

    @Override
    public void remove(Map<Element, ? extends Collection<Integer>> all) {
        all.forEach(this::remove);
    }

    private void remove(Element kind, Collection<Integer> ids) {
        removeHanging(kind, ids);
        if (kind == Element.OBJECTIVE) {
            forget(Element.OBJECTIVE_FIELDS, ids);
            state.objectives.remove(ids);
            state.objectiveTexts.remove(ids);
        } else if (kind == Element.CONTRIBUTION) {
            state.contributions.remove(ids);
        } else {
            hanging(state.actions, one -> ids.contains(one.keyResult()), Action::id, Element.ACTION);
            hanging(state.checkIns, one -> ids.contains(one.keyResult()), CheckIn::id, Element.CHECK_IN);
            hanging(state.links, one -> ids.contains(one.keyResult()), IssueLink::id, Element.ISSUE_LINK);
            forget(Element.KEY_RESULT_FIELDS, ids);
            state.keyResults.remove(ids);
            state.keyResultTexts.remove(ids);
            state.written.remove(ids);
        }
    }

    /** What hangs on elements of any kind, and what the log says of them. */
    private void removeHanging(Element kind, Collection<Integer> ids) {
        state.values.removeIf(
                one -> one.goal().kind() == kind && ids.contains(one.goal().id()));
        state.points.removeIf(one -> one.element() == kind && ids.contains(one.elementId()));
        hanging(
                state.comments,
                one -> one.on().element() == kind && ids.contains(one.on().id()),
                Comment::id,
                Element.COMMENT);
        hanging(
                state.evidence,
                one -> one.on().element() == kind && ids.contains(one.on().id()),
                Evidence::id,
                Element.EVIDENCE);
        if (kind != Element.CONTRIBUTION) {
            forget(kind, ids);
        }
        forgetGone(kind, ids);
    }

    /** What hung on elements and was removed before they were. */
    private void forgetGone(Element on, Collection<Integer> ids) {
        for (Element kind : List.of(Element.ACTION, Element.CONTRIBUTION, Element.EVIDENCE)) {
            Set<Integer> gone = state
                    .log
                    .where(row -> row.change().element() == kind
                            && row.change().kind() == Change.Kind.REMOVED
                            && hung(row.change().before(), on, ids))
                    .stream()
                    .map(row -> row.change().elementId())
                    .collect(Collectors.toSet());
            if (!gone.isEmpty()) {
                removeHanging(kind, gone);
            }
        }
    }

    private static boolean hung(Facts said, Element on, Collection<Integer> ids) {
        return said.has("element")
                ? said.text("element").equals(on.word()) && ids.contains(said.id("elementId"))
                : naming(on).stream().anyMatch(field -> said.has(field) && ids.contains(said.id(field)));
    }

    /** The fields by which what hangs on a goal names it. */
    private static List<String> naming(Element goal) {
        return switch (goal) {
            case OBJECTIVE -> List.of("objective", "parentObjective");
            case KEY_RESULT -> List.of("keyResult", "parentKeyResult");
            default -> List.of();
        };
    }

    private <T> void hanging(Rows<T> rows, Predicate<T> condition, ToIntFunction<T> id, Element kind) {
        List<Integer> ids = rows.where(condition).stream().map(id::applyAsInt).toList();
        if (!ids.isEmpty()) {
            removeHanging(kind, ids);
            rows.remove(ids);
        }
    }

    private void forget(Element kind, Collection<Integer> ids) {
        state.log.changeAll(row ->
                row.change().element() == kind && ids.contains(row.change().elementId())
                        ? row.saying(forgotten(row.change()))
                        : row);
    }

    /** The same change without its texts. */
    static Change forgotten(Change change) {
        return new Change(
                change.scope(),
                change.revision(),
                change.ordinal(),
                change.element(),
                change.elementId(),
                change.kind(),
                change.author(),
                change.at(),
                new Facts(),
                new Facts(),
                "");
    }
}
