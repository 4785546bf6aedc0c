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
        return seenPair(id, glance).orElseThrow(Refused::notFound);
    }

    /** The key results of an objective. */
    List<KeyResult> of(Objective objective) {
        return keyResults.of(List.of(objective.id()));
    }

    /** The way up from home parent to home parent; it ends where the viewer may not look. */
    Alignment alignment(Glance glance) {
        return new Alignment(id -> seenObjective(id, glance), id -> seenKeyResult(id, glance));
    }

    /** The way up whoever may see it: loops are loops even where they are hidden. */
    Alignment alignment() {
        return new Alignment(this::anyObjective, this::anyKeyResult);
    }

    Optional<Objective> seenObjective(int id, Glance glance) {
        return anyObjective(id).filter(found -> seen(found, glance));
    }

    Optional<KeyResult> seenKeyResult(int id, Glance glance) {
        return seenPair(id, glance).map(Pair::keyResult);
    }

    /** A key result is as hidden as its objective. */
    Optional<Pair> seenPair(int id, Glance glance) {
        return anyKeyResult(id).flatMap(found -> seenObjective(found.written().objective(), glance)
                .map(objective -> new Pair(found, objective)));
    }

    /** Whether the viewer may change an objective he sees. */
    static boolean editable(Objective seen, Glance glance) {
        return glance.visibility()
                .mayEdit(seen.written().orgUnit(), List.of(seen.written().owner()));
    }

    /** Who owns its key results is looked up only where it matters. */
    private boolean seen(Objective objective, Glance glance) {
        boolean asked = objective.written().circle().confidential()
                && !glance.visibility().seesAll();
        return glance.visibility().mayView(objective.guard(asked ? of(objective) : List.of()));
    }

    private Optional<Objective> anyObjective(int id) {
        return id > 0 ? objectives.byId(id).filter(found -> !found.trashed()) : Optional.empty();
    }

    private Optional<KeyResult> anyKeyResult(int id) {
        return id > 0 ? keyResults.byId(id).filter(found -> !found.trashed()) : Optional.empty();
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

        boolean linkable(Glance glance) {
            return glance.visibility().mayLink(keyResult.orgUnit(), owners());
        }
    }
}
