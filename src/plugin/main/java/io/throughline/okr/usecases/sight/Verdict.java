package io.throughline.okr.usecases.sight;

import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.State;
import io.throughline.okr.domain.progress.Health;
import io.throughline.okr.domain.progress.Silence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

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
        Silence silence = health == Health.DONE ? Silence.NONE : silence(keyResult, objective, glance);
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

    /**
     * How long a key result of an objective was not checked in. A check-in is awaited of what is checked in, in an active
     * objective of an open cycle, from its first day on, or from the day it was written down if that is later. To set
     * progress by hand is to say where it stands as well.
     */
    private static Silence silence(KeyResult keyResult, Objective objective, Glance glance) {
        boolean open = glance.cycles()
                .byId(objective.written().cycle())
                .filter(cycle -> cycle.state() == Cycle.State.OPEN)
                .isPresent();
        boolean awaited = open
                && objective.written().state() == State.ACTIVE
                && keyResult.written().source() == Source.CHECK_IN;
        return glance.days(objective)
                .map(days -> days.of(keyResult.written().span()).first())
                .filter(first -> awaited && !glance.today().isBefore(first))
                .map(first -> Silence.of(
                        Stream.of(
                                        Stream.of(
                                                first,
                                                glance.day(keyResult.origin().created())),
                                        Stream.of(
                                                glance.day(keyResult.standing().checkedIn())),
                                        keyResult.judgement().handSet().stream().map(set -> glance.day(set.at())))
                                .flatMap(dates -> dates)
                                .max(LocalDate::compareTo)
                                .orElse(first),
                        glance.today(),
                        glance.settings().overdueDays()))
                .orElse(Silence.NONE);
    }
}
