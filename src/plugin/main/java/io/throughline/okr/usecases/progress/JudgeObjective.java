package io.throughline.okr.usecases.progress;

import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.HandSet;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.ObjectiveView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Says of an objective where it stands, above all that is counted: sets its progress by hand, grades it, or takes that back. */
public class JudgeObjective {
    private final Sight sight;
    private final Shelf shelf;
    private final Objectives objectives;
    private final Computing computing;
    private final Writes writes;
    private final Presenter presenter;

    public JudgeObjective(
            Sight sight, Shelf shelf, Objectives objectives, Computing computing, Writes writes, Presenter presenter) {
        this.sight = sight;
        this.shelf = shelf;
        this.objectives = objectives;
        this.computing = computing;
        this.writes = writes;
        this.presenter = presenter;
    }

    /** Sets its progress by hand; it holds until it is cleared. */
    public ObjectiveView override(int id, JudgementDraft draft) {
        Glance glance = sight.now();
        may(id, glance);
        HandSet handSet = draft.handSet(glance);
        return open(id, glance, before -> before.judged(before.judgement().set(Optional.of(handSet))));
    }

    /** Lets what is counted hold again. */
    public ObjectiveView clearOverride(int id) {
        Glance glance = sight.now();
        may(id, glance);
        return open(
                id,
                glance,
                before -> before.judgement().handSet().isEmpty()
                        ? before
                        : before.judged(before.judgement().set(Optional.empty())));
    }

    /** Grades it, if it or its cycle is closed: grades are what a closed cycle is for. */
    public ObjectiveView grade(int id, JudgementDraft draft) {
        Glance glance = sight.now();
        int cycle = may(id, glance);
        Grade grade = draft.grade(glance);
        return evenClosed(id, glance, before -> before.graded(grade, glance.closed(cycle)));
    }

    /** Takes its grade back; it is closed then. */
    public ObjectiveView clearGrade(int id) {
        Glance glance = sight.now();
        may(id, glance);
        return evenClosed(id, glance, before -> before.judgement().grade().isEmpty() ? before : before.ungraded());
    }

    /** The cycle of an objective that he may judge. */
    private int may(int id, Glance glance) {
        Objective.Written seen = shelf.objective(id, glance).written();
        glance.require(glance.visibility().mayEdit(seen.orgUnit(), List.of(seen.owner())));
        return seen.cycle();
    }

    private ObjectiveView open(int id, Glance glance, UnaryOperator<Objective> judge) {
        int cycle = shelf.objective(id, glance).written().cycle();
        glance.requireNotClosed(cycle);
        Scope scope = Scope.cycle(cycle);
        Objective now =
                writes.write(Set.of(scope), glance.viewer().key(), glance.now(), judged(id, scope, glance, judge));
        return presenter.objective(now, objectives.texts(id), shelf.of(now), glance);
    }

    private ObjectiveView evenClosed(int id, Glance glance, UnaryOperator<Objective> judge) {
        Scope scope = Scope.cycle(shelf.objective(id, glance).written().cycle());
        Objective now = writes.writeEvenClosed(
                Set.of(scope), glance.viewer().key(), glance.now(), judged(id, scope, glance, judge));
        return presenter.objective(now, objectives.texts(id), shelf.of(now), glance);
    }

    private Function<Changes, Objective> judged(int id, Scope scope, Glance glance, UnaryOperator<Objective> judge) {
        return changes -> {
            Objective before = shelf.objective(id, glance);
            Shelf.requireStillIn(scope.id(), before.written().cycle());
            Objective after = judge.apply(before);
            if (after.equals(before)) {
                return before;
            }
            Objective.Texts texts = objectives.texts(id);
            objectives.save(List.of(after));
            changes.changed(scope, Element.OBJECTIVE, id, before.facts(texts), after.facts(texts));
            computing.judged(Element.OBJECTIVE, id, before.progress(), after.progress(), glance.now());
            return after;
        };
    }
}
