package io.throughline.okr.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.domain.objective.Standing;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.domain.progress.ProgressPoint;
import io.throughline.okr.domain.progress.ProgressPoints;
import io.throughline.okr.domain.progress.RollUp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** That stored progress equals a recount from scratch, of inputs found without any query of ours, and that points tell it. */
final class Recounted {
    private final Company company;
    private final Map<Integer, Cycle> cycles;
    private final List<KeyResult> keyResults;
    private final List<CheckIn> checkIns;
    private final List<KpiValue> kpiValues;

    private Recounted(Company company) {
        this.company = company;
        this.cycles =
                company.port(Cycles.class).all().stream().collect(Collectors.toMap(Cycle::id, Function.identity()));
        this.keyResults = company.port(KeyResults.class).afterId(0, Said.ALL);
        this.checkIns = company.port(CheckIns.class).afterId(0, Said.ALL).stream()
                .sorted(CheckIn.ORDER.reversed())
                .toList();
        this.kpiValues = company.port(KpiValues.class).afterId(0, Said.ALL).stream()
                .sorted(KpiValue.ORDER.reversed())
                .toList();
    }

    static void holds(Company company) {
        Recounted now = new Recounted(company);
        now.keyResults.forEach(now::standing);
        List<Objective> objectives = company.port(Objectives.class).afterId(0, Said.ALL);
        objectives.forEach(now::rollUp);
        now.keyResults.forEach(one -> now.points(Element.KEY_RESULT, one.id(), one.key(), one.progress()));
        objectives.forEach(one -> now.points(Element.OBJECTIVE, one.id(), one.key(), one.progress()));
    }

    /** What is frozen stands as it stood, whatever its KPI has become. */
    private boolean frozen(KeyResult one) {
        return cycles.get(one.cycle()).state() == Cycle.State.CLOSED
                && one.written().source() == Source.KPI;
    }

    private void standing(KeyResult one) {
        if (!frozen(one)) {
            assertThat(one.standing())
                    .as("where " + one.key() + " stands")
                    .usingRecursiveComparison()
                    .ignoringFields("calculated")
                    .isEqualTo(recount(one));
        }
    }

    private Standing recount(KeyResult one) {
        List<CheckIn> mine =
                checkIns.stream().filter(each -> each.keyResult() == one.id()).toList();
        Instant last = mine.stream()
                .map(CheckIn::recorded)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return recount(one, mine).checkedIn(last);
    }

    private Standing recount(KeyResult one, List<CheckIn> mine) {
        List<CheckIn> confident =
                mine.stream().filter(each -> each.confidence() >= 0).limit(2).toList();
        List<IssueLink> links = company.port(IssueLinks.class).afterId(0, Said.ALL).stream()
                .filter(each -> each.keyResult() == one.id())
                .toList();
        if (one.written().source() == Source.KPI) {
            OptionalDouble value = kpiValues.stream()
                    .filter(each -> each.kpi() == one.written().kpi())
                    .filter(each ->
                            !each.effective().isAfter(cycles.get(one.cycle()).ends()))
                    .mapToDouble(KpiValue::value)
                    .findFirst();
            return Standing.of(one.written(), value, confident, links, Instant.EPOCH);
        }
        return Standing.of(
                one.written(),
                company.port(KeyResults.class).texts(one.id()).steps(),
                mine.stream().filter(CheckIn::measured).findFirst(),
                confident,
                links,
                Instant.EPOCH);
    }

    private void rollUp(Objective one) {
        List<RollUp.Part> parts = keyResults.stream()
                .filter(part -> part.written().objective() == one.id() && !part.trashed())
                .sorted(Comparator.comparingLong(KeyResult::order).thenComparingInt(KeyResult::id))
                .map(part -> new RollUp.Part(part.progress(), part.written().weight()))
                .toList();
        assertThat(one.counted()).as("how far " + one.key() + " is").isEqualTo(RollUp.of(parts));
    }

    private void points(Element element, int id, String key, Progress holding) {
        Progress last = Progress.NONE;
        for (ProgressPoint point : company.port(ProgressPoints.class).of(element, id)) {
            assertThat(point.progress())
                    .as("a point of " + key + " tells something new")
                    .isNotEqualTo(last);
            last = point.progress();
        }
        assertThat(last).as("the last point of " + key).isEqualTo(holding);
    }
}
