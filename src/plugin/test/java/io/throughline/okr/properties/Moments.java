package io.throughline.okr.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Past;
import io.throughline.okr.domain.change.Replay.Named;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.usecases.history.ViewPast;
import io.throughline.okr.view.PastView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers what everything said at some moments, and compares what is told of them later. */
final class Moments {
    /** What goes for good with a purge; an org unit or a KPI that is removed leaves what the log says of it. */
    private static final Set<Element> PURGED = Set.of(Element.OBJECTIVE, Element.KEY_RESULT, Element.CHECK_IN);

    private final Company company;
    private final List<Moment> moments = new ArrayList<>();

    /** What everything said, and how far goals were. */
    private record Moment(Instant at, Map<Named, Facts> says, Map<Named, Progress> progress) {}

    Moments(Company company) {
        this.company = company;
    }

    void remember() {
        Map<Named, Progress> progress = new HashMap<>();
        for (Objective one : company.port(Objectives.class).afterId(0, Said.ALL)) {
            progress.put(new Named(Element.OBJECTIVE, one.id()), one.progress());
        }
        for (KeyResult one : company.port(KeyResults.class).afterId(0, Said.ALL)) {
            progress.put(new Named(Element.KEY_RESULT, one.id()), one.progress());
        }
        moments.add(new Moment(company.now(), Said.now(company), progress));
    }

    /** Somebody has another user key, also in what is past. */
    void renamed(String before, String after) {
        moments.replaceAll(moment -> {
            Map<Named, Facts> says = new HashMap<>();
            moment.says.forEach((named, facts) -> says.put(named, facts.withPersonChanged(before, after)));
            return new Moment(moment.at, says, moment.progress);
        });
    }

    /** Whether what it was of is gone for good: so is what it said, be it removed before or not. */
    private boolean ofGone(Named named, Facts said, Map<Named, Facts> now) {
        return switch (named.element()) {
            case ACTION -> !now.containsKey(new Named(Element.KEY_RESULT, said.id("keyResult")));
            case EVIDENCE -> {
                Named subject = new Named(Element.of(said.text("element")), said.id("elementId"));
                yield PURGED.contains(subject.element()) ? !now.containsKey(subject) : ofGone(subject, now);
            }
            case OBJECTIVE_FIELDS -> !now.containsKey(new Named(Element.OBJECTIVE, named.id()));
            case KEY_RESULT_FIELDS -> !now.containsKey(new Named(Element.KEY_RESULT, named.id()));
            default -> false;
        };
    }

    /** The same of an action or a contribution that may have been removed long before. */
    private boolean ofGone(Named subject, Map<Named, Facts> now) {
        Facts born = company.ledger().born(subject.element(), subject.id());
        Map<String, Element> above =
                switch (subject.element()) {
                    case ACTION -> Map.of("keyResult", Element.KEY_RESULT);
                    case CONTRIBUTION ->
                        Map.of(
                                "objective", Element.OBJECTIVE,
                                "parentObjective", Element.OBJECTIVE,
                                "parentKeyResult", Element.KEY_RESULT);
                    default -> Map.of();
                };
        return above.entrySet().stream()
                .filter(one -> born.id(one.getKey()) > 0)
                .anyMatch(one -> !now.containsKey(new Named(one.getValue(), born.id(one.getKey()))));
    }

    /** Looks back at all of them. */
    void told() {
        Map<Named, Facts> now = Said.now(company);
        Set<Named> removed = new HashSet<>();
        for (Change change : company.ledger().all()) {
            if (change.kind() == Change.Kind.REMOVED) {
                removed.add(new Named(change.element(), change.elementId()));
            }
        }
        for (Moment moment : moments) {
            moment.says.forEach((named, facts) -> {
                Past past = company.port(ChangeLog.class).at(named.element(), named.id(), moment.at);
                if (now.containsKey(named) || (removed.contains(named) && !ofGone(named, facts, now))) {
                    assertThat(past.says().map(Said::plain))
                            .as("what " + named + " said at " + moment.at)
                            .contains(Said.plain(facts));
                } else {
                    // It was purged, or hung on what was.
                    assertThat(past.says()).as("what is left of " + named).isEmpty();
                }
            });
            moment.progress.forEach((named, progress) -> {
                if (now.containsKey(named)) {
                    assertThat(company.port(ProgressPoints.class).at(named.element(), named.id(), moment.at))
                            .as("how far " + named + " was at " + moment.at)
                            .isEqualTo(progress);
                }
            });
        }
        byDay(now);
    }

    /** The last moment of a day is what is told of that day, unless more was done on it. */
    private void byDay(Map<Named, Facts> now) {
        Map<LocalDate, Moment> lastOfDay = new HashMap<>();
        moments.forEach(moment -> lastOfDay.put(LocalDate.ofInstant(moment.at, ZoneOffset.UTC), moment));
        Map<LocalDate, Instant> lastWritten = new HashMap<>();
        company.ledger()
                .all()
                .forEach(change -> lastWritten.merge(
                        LocalDate.ofInstant(change.at(), ZoneOffset.UTC),
                        change.at(),
                        (one, other) -> one.isAfter(other) ? one : other));
        lastOfDay.forEach((day, moment) -> {
            if (!lastWritten.getOrDefault(day, Instant.MIN).isAfter(moment.at)) {
                moment.progress.forEach((named, progress) -> {
                    if (now.containsKey(named) && shown(named)) {
                        PastView told =
                                company.the(ViewPast.class).view(named.element().word(), named.id(), day.toString());
                        assertThat(Said.plain(Facts.of(told.says())))
                                .as("what " + named + " said on " + day)
                                .isEqualTo(Said.plain(moment.says.get(named)));
                        assertThat(told.progress())
                                .as("how far " + named + " was on " + day)
                                .isEqualTo(progress.share());
                    }
                });
            }
        });
    }

    private boolean shown(Named named) {
        if (named.element() == Element.OBJECTIVE) {
            return company.port(Objectives.class)
                    .byId(named.id())
                    .filter(one -> !one.trashed())
                    .isPresent();
        }
        return company.port(KeyResults.class)
                .byId(named.id())
                .filter(one -> !one.trashed())
                .filter(one -> shown(new Named(Element.OBJECTIVE, one.written().objective())))
                .isPresent();
    }
}
