package io.throughline.okr.usecases;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.objective.Alignment;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import java.util.List;
import java.util.Optional;

/** Objectives and key results as one viewer finds them: what he may not see is not there. */
public final class Shelf {
    private final Objectives objectives;
    private final KeyResults keyResults;

    public Shelf(Objectives objectives, KeyResults keyResults) {
        this.objectives = objectives;
        this.keyResults = keyResults;
    }

    /**
     * An objective.
     *
     * @throws Refused as not found
     */
    Objective objective(int id, Glance glance) {
        return seenObjective(id, glance).orElseThrow(Refused::notFound);
    }

    /**
     * A key result with its objective.
     *
     * @throws Refused as not found
     */
    Pair keyResult(int id, Glance glance) {
        KeyResult keyResult = seenKeyResult(id, glance).orElseThrow(Refused::notFound);
        return new Pair(keyResult, objective(keyResult.written().objective(), glance));
    }

    /** The key results of an objective. */
    List<KeyResult> of(Objective objective) {
        return keyResults.of(List.of(objective.id()));
    }

    /** An objective in the trash that the viewer could see if it were not there. */
    Optional<Objective> trashedObjective(int id, Glance glance) {
        return objectives.byId(id)
                .filter(Objective::trashed)
                .filter(found -> glance.visibility().mayView(found.written().orgUnit()));
    }

    /** A key result that lies in the trash by itself, with its objective, wherever that is. */
    Optional<Pair> trashedKeyResult(int id, Glance glance) {
        return keyResults
                .byId(id)
                .filter(KeyResult::trashed)
                .filter(found -> glance.visibility().mayView(found.orgUnit()))
                .flatMap(found ->
                        objectives.byId(found.written().objective()).map(above -> new Pair(found, above)));
    }

    /**
     * Lets pass key results whose objective is not in the trash.
     *
     * @throws Refused as a conflict
     */
    void requireNotTrashed(KeyResult keyResult) {
        Objective above = objectives.byId(keyResult.written().objective()).orElseThrow(Refused::notFound);
        if (above.trashed()) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.objective-trashed", above.key());
        }
    }

    /** The way up from home parent to home parent; it ends where the viewer may not look. */
    Alignment alignment(Glance glance) {
        return new Alignment(id -> seenObjective(id, glance), id -> seenKeyResult(id, glance));
    }

    /** The way up whoever may see it: loops are loops even where they are hidden, or in the trash. */
    Alignment alignment() {
        return new Alignment(objectives::byId, keyResults::byId);
    }

    Optional<Objective> seenObjective(int id, Glance glance) {
        return anyObjective(id)
                .filter(found -> glance.visibility().mayView(found.written().orgUnit()));
    }

    Optional<KeyResult> seenKeyResult(int id, Glance glance) {
        return anyKeyResult(id)
                .filter(found -> glance.visibility().mayView(found.orgUnit()))
                .filter(found ->
                        seenObjective(found.written().objective(), glance).isPresent());
    }

    private Optional<Objective> anyObjective(int id) {
        return id > 0 ? objectives.byId(id).filter(found -> !found.trashed()) : Optional.empty();
    }

    private Optional<KeyResult> anyKeyResult(int id) {
        return id > 0 ? keyResults.byId(id).filter(found -> !found.trashed()) : Optional.empty();
    }

    /**
     * Lets pass objectives that are worked on.
     *
     * @throws Refused as a conflict if it is closed or graded
     */
    static void requireNotOver(Objective objective) {
        if (objective.written().state().over()) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.objective-over", objective.key());
        }
    }

    /** A key result and its objective. */
    record Pair(KeyResult keyResult, Objective objective) {
        /** Who owns the one or the other. */
        List<String> owners() {
            return List.of(keyResult.written().owner(), objective.written().owner());
        }

        boolean editable(Glance glance) {
            return glance.visibility().mayEdit(keyResult.orgUnit(), owners());
        }

        void requireNotOver() {
            Shelf.requireNotOver(objective);
        }

        boolean linkable(Glance glance) {
            return glance.visibility().mayLink(keyResult.orgUnit(), owners());
        }
    }
}
