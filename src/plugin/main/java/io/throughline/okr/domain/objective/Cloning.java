package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.cycle.Shift;
import java.time.Instant;
import java.util.Optional;

/**
 * How goals of one cycle begin anew in another: as drafts, with no progress, no judgement and no grade, on the days that
 * answer to theirs.
 *
 * @param shift from the one cycle into the other
 * @param owner user key of who owns all of them; empty if each keeps its owner
 * @param tags whether themes and labels come along
 * @param baselines whether a number begins where the last value was
 * @param author user key of who clones
 */
public record Cloning(
        Shift shift, Optional<String> owner, boolean tags, boolean baselines, String author, Instant now) {

    /** An objective that begins anew. */
    public Objective of(Objective before, int number, Home home) {
        Objective.Written then = before.written();
        Objective.Written written = new Objective.Written(
                then.orgUnit(),
                shift.to().id(),
                then.title(),
                owner.orElse(then.owner()),
                then.ambition(),
                State.DRAFT,
                then.weight(),
                home,
                tags ? then.tags() : Tags.NONE,
                then.span().shifted(shift::day),
                then.circle());
        return Objective.fresh(new Origin(number, author, now, before.id()), written, before.order());
    }

    /** What is said of it: what was learned of the one before stays there. */
    public Objective.Texts of(Objective.Texts before) {
        return new Objective.Texts(before.why(), "");
    }

    /** A key result that begins anew below an objective. */
    public KeyResult of(KeyResult before, Objective above, int number) {
        KeyResult.Written then = before.written();
        Measure measure = then.measure().shifted(shift::day);
        boolean measured = baselines && before.standing().measured() && then.source() != Source.LINKED_ISSUES;
        KeyResult.Written written = new KeyResult.Written(
                above.id(),
                then.title(),
                owner.orElse(then.owner()),
                then.source(),
                then.kpi(),
                measured ? measure.from(before.standing().value()) : measure,
                then.weight(),
                then.span().shifted(shift::day),
                then.ambition(),
                -1,
                tags ? then.tags() : Tags.NONE);
        return KeyResult.fresh(new Origin(number, author, now, before.id()), above, written, before.order());
    }

    /** What is said of it, but for what was learned and why its target was changed. */
    public KeyResult.Texts of(KeyResult.Texts before) {
        return new KeyResult.Texts(before.evidence(), before.counterMetric(), "", "", before.steps());
    }

    /** An action that begins anew below a key result, not ticked. */
    public Action of(Action before, int keyResult) {
        Action.Written then = before.written();
        String whose = then.owner().isEmpty() ? "" : owner.orElse(then.owner());
        return Action.fresh(
                keyResult, new Action.Written(then.title(), whose, then.due().map(shift::day)), before.order());
    }
}
