package io.throughline.okr.rest;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.discussion.Subject;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ids of all that one viewer may not see, by kind of thing. */
final class HiddenIds {
    private final Map<String, List<Integer>> ids = new LinkedHashMap<>();

    HiddenIds(Store store, String viewer) {
        this(store, new Hidden(store, viewer));
    }

    HiddenIds(Store store, Hidden there) {
        ids.put(
                "objective",
                there.objectives.stream()
                        .map(Objective::id)
                        .filter(there::objective)
                        .toList());
        // the numbers of their keys, by which sheets name goals
        ids.put(
                "objective-key",
                there.objectives.stream()
                        .filter(one -> there.objective(one.id()))
                        .map(one -> number(one.key()))
                        .toList());
        ids.put(
                "key-result-key",
                there.keyResults.stream()
                        .filter(one -> there.keyResult(one.id()))
                        .map(one -> number(one.key()))
                        .toList());
        ids.put(
                "key-result",
                there.keyResults.stream()
                        .map(KeyResult::id)
                        .filter(there::keyResult)
                        .toList());
        ids.put(
                "org-unit",
                there.units.stream().map(OrgUnit::id).filter(there::unit).toList());
        ids.put("kpi", there.kpis.stream().map(Kpi::id).filter(there::kpi).toList());
        Map<Integer, Integer> checkIns = store.port(CheckIns.class).afterId(0, 1000).stream()
                .collect(Collectors.toMap(CheckIn::id, CheckIn::keyResult));
        ids.put(
                "check-in",
                checkIns.keySet().stream()
                        .filter(id -> there.keyResult(checkIns.get(id)))
                        .toList());
        ids.put(
                "kpi-value",
                store.port(KpiValues.class).afterId(0, 1000).stream()
                        .filter(one -> there.kpi(one.kpi()))
                        .map(KpiValue::id)
                        .toList());
        Map<Element, Map<Integer, Integer>> hung = Map.of(
                Element.CHECK_IN,
                checkIns,
                Element.ACTION,
                store.port(Actions.class).afterId(0, 1000).stream()
                        .collect(Collectors.toMap(Action::id, Action::keyResult)),
                Element.CONTRIBUTION,
                store.port(Contributions.class).afterId(0, 1000).stream()
                        .collect(Collectors.toMap(Contribution::id, Contribution::objective)),
                Element.KPI_VALUE,
                store.port(KpiValues.class).afterId(0, 1000).stream()
                        .collect(Collectors.toMap(KpiValue::id, KpiValue::kpi)));
        ids.put(
                "comment",
                store.port(Comments.class).afterId(0, 1000).stream()
                        .filter(one -> hidden(one.on(), there, hung))
                        .map(Comment::id)
                        .toList());
        ids.put(
                "evidence",
                store.port(EvidenceLinks.class).afterId(0, 1000).stream()
                        .filter(one -> hidden(one.on(), there, hung))
                        .map(Evidence::id)
                        .toList());
        ids.put(
                "action",
                store.port(Actions.class).afterId(0, 1000).stream()
                        .filter(one -> there.keyResult(one.keyResult()))
                        .map(Action::id)
                        .toList());
        ids.put(
                "link",
                store.port(IssueLinks.class).afterId(0, 1000).stream()
                        .filter(one -> there.keyResult(one.keyResult()))
                        .map(IssueLink::id)
                        .toList());
        ids.put(
                "contribution",
                store.port(Contributions.class).afterId(0, 1000).stream()
                        .filter(one -> there.objective(one.objective()))
                        .map(Contribution::id)
                        .toList());
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(key.indexOf('-') + 1));
    }

    List<Integer> of(String kind) {
        return ids.getOrDefault(kind, List.of());
    }

    /** @param hung by kind and id of what hangs on something, that */
    private static boolean hidden(Subject on, Hidden there, Map<Element, Map<Integer, Integer>> hung) {
        int above = hung.getOrDefault(on.element(), Map.of()).getOrDefault(on.id(), 0);
        return switch (on.element()) {
            case OBJECTIVE -> there.objective(on.id());
            case KEY_RESULT -> there.keyResult(on.id());
            case CHECK_IN, ACTION -> there.keyResult(above);
            case CONTRIBUTION -> there.objective(above);
            case ORG_UNIT, POSITIONING -> there.unit(on.id());
            case KPI -> there.kpi(on.id());
            case KPI_VALUE -> there.kpi(above);
            default -> false;
        };
    }
}
