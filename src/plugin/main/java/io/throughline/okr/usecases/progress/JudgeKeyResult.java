package io.throughline.okr.usecases.progress;

import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.HandSet;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.KeyResultView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says of a key result where it stands, above all that is counted: sets its progress by hand, grades it, or takes that back. */
public class JudgeKeyResult {
    private final Sight sight;
    private final Shelf shelf;
    private final KeyResults keyResults;
    private final Computing computing;
    private final Writes writes;
    private final Presenter presenter;

    public JudgeKeyResult(
            Sight sight, Shelf shelf, KeyResults keyResults, Computing computing, Writes writes, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.keyResults = keyResults;
        this.computing = computing;
        this.writes = writes;
        this.presenter = presenter;
    }

    /** Sets its progress by hand; it holds until it is cleared, and its objective counts it. */
    public KeyResultView override(int id, JudgementDraft draft) {
        Glance glance = sight.now();
        Shelf.Pair seen = may(id, glance);
        HandSet handSet = draft.handSet(glance);
        return open(seen, glance, pair -> pair.keyResult()
                .judged(pair.keyResult().judgement().set(Optional.of(handSet))));
    }

    /** Lets what is counted hold again. */
    public KeyResultView clearOverride(int id) {
        Glance glance = sight.now();
        return open(may(id, glance), glance, pair -> {
            KeyResult before = pair.keyResult();
            return before.judgement().handSet().isEmpty()
                    ? before
                    : before.judged(before.judgement().set(Optional.empty()));
        });
    }

    /** Grades it, if its objective or its cycle is closed: grades are what a closed cycle is for. */
    public KeyResultView grade(int id, JudgementDraft draft) {
        Glance glance = sight.now();
        Shelf.Pair seen = may(id, glance);
        Grade grade = draft.grade(glance);
        boolean frozen = glance.closed(seen.keyResult().cycle());
        return evenClosed(seen, glance, pair -> pair.keyResult().graded(grade, pair.objective(), frozen));
    }

    /** Takes its grade back. */
    public KeyResultView clearGrade(int id) {
        Glance glance = sight.now();
        return evenClosed(may(id, glance), glance, pair -> {
            KeyResult before = pair.keyResult();
            return before.judgement().grade().isEmpty()
                    ? before
                    : before.judged(before.judgement().graded(Optional.empty()));
        });
    }

    private Shelf.Pair may(int id, Glance glance) {
        Shelf.Pair seen = shelf.keyResult(id, glance);
        glance.require(seen.editable(glance));
        return seen;
    }

    private KeyResultView open(Shelf.Pair seen, Glance glance, Function<Shelf.Pair, KeyResult> judge) {
        glance.requireNotClosed(seen.keyResult().cycle());
        Set<Scope> scopes = Set.of(Scope.cycle(seen.keyResult().cycle()));
        writes.write(scopes, glance.viewer().key(), glance.now(), judged(seen, glance, judge));
        return view(seen.keyResult().id(), glance);
    }

    private KeyResultView evenClosed(Shelf.Pair seen, Glance glance, Function<Shelf.Pair, KeyResult> judge) {
        Set<Scope> scopes = Set.of(Scope.cycle(seen.keyResult().cycle()));
        writes.writeEvenClosed(scopes, glance.viewer().key(), glance.now(), judged(seen, glance, judge));
        return view(seen.keyResult().id(), glance);
    }

    private KeyResultView view(int id, Glance glance) {
        return presenter.keyResult(shelf.keyResult(id, glance), keyResults.texts(id), glance);
    }

    private Function<Changes, Integer> judged(Shelf.Pair seen, Glance glance, Function<Shelf.Pair, KeyResult> judge) {
        int id = seen.keyResult().id();
        return changes -> {
            Shelf.Pair current = shelf.keyResult(id, glance);
            KeyResult before = current.keyResult();
            Shelf.requireStillIn(seen.keyResult().cycle(), before.cycle());
            KeyResult after = judge.apply(current);
            if (after.equals(before)) {
                return 0;
            }
            KeyResult.Texts texts = keyResults.texts(id);
            keyResults.save(List.of(after), glance.now());
            changes.changed(
                    Scope.cycle(before.cycle()), Element.KEY_RESULT, id, before.facts(texts), after.facts(texts));
            computing.judged(Element.KEY_RESULT, id, before.progress(), after.progress(), glance.now());
            // A grade moves no number, and a closed cycle keeps those it has.
            return after.progress().equals(before.progress())
                    ? 0
                    : computing.settleCounts(List.of(id), glance.now(), changes);
        };
    }
}
