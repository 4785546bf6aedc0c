package io.throughline.okr.usecases.sight;

import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.progress.Health;
import io.throughline.okr.domain.progress.Silence;
import java.util.Collection;
import java.util.Comparator;

/** The health of something on the day of a glance, and how long nobody has checked it in. */
public record Verdict(Health health, Silence silence) {
    public static Verdict of(KeyResult keyResult, Objective objective, Glance glance) {
        Health counted = Health.of(
                keyResult.progress(),
                glance.pace(keyResult, objective),
                keyResult.standing().started(keyResult.written().source()),
                glance.settings().thresholds());
        boolean keeping = keyResult.written().measure().kind().kept() && !glance.over(keyResult, objective);
        Health health = keeping ? counted.keeping() : counted;
        Silence silence = health == Health.DONE ? Silence.NONE : glance.silence(keyResult, objective);
        return new Verdict(health.after(silence), silence);
    }

    /**
     * An objective is judged by its own progress; but as long as one of the key results that count in it is overdue, nobody knows
     * that it is on track. What was set by hand is counted from none of them.
     */
    public static Verdict of(Objective objective, Collection<KeyResult> keyResults, Glance glance) {
        boolean started = keyResults.stream()
                .anyMatch(one -> one.standing().started(one.written().source()));
        Health health = Health.of(
                objective.progress(),
                glance.pace(objective),
                started,
                glance.settings().thresholds());
        if (health == Health.DONE || objective.judgement().handSet().isPresent()) {
            return new Verdict(health, Silence.NONE);
        }
        Silence longest = keyResults.stream()
                .filter(one -> one.written().weight() > 0)
                .map(one -> of(one, objective, glance).silence())
                .filter(Silence::overdue)
                .max(Comparator.comparingInt(Silence::days))
                .orElse(Silence.NONE);
        return new Verdict(health.after(longest), longest);
    }
}
