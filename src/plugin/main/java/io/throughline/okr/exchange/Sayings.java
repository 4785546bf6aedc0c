package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Comments;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.discussion.EvidenceLinks;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomFields;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.field.CustomValues;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.kpi.KpiValues;
import io.throughline.okr.domain.kpi.Kpis;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Actions;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What elements say, as the change log keeps it: by the very records that say it there after any edit. */
public final class Sayings {
    private final OrgUnits orgUnits;
    private final Cycles cycles;
    private final CustomFields customFields;
    private final CustomValues customValues;
    private final Kpis kpis;
    private final KpiValues kpiValues;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final CheckIns checkIns;
    private final IssueLinks issueLinks;
    private final Contributions contributions;
    private final Actions actions;
    private final Comments comments;
    private final EvidenceLinks evidence;

    public Sayings(
            OrgUnits orgUnits,
            Cycles cycles,
            CustomFields customFields,
            CustomValues customValues,
            Kpis kpis,
            KpiValues kpiValues,
            Objectives objectives,
            KeyResults keyResults,
            CheckIns checkIns,
            IssueLinks issueLinks,
            Contributions contributions,
            Actions actions,
            Comments comments,
            EvidenceLinks evidence) {
        this.orgUnits = orgUnits;
        this.cycles = cycles;
        this.customFields = customFields;
        this.customValues = customValues;
        this.kpis = kpis;
        this.kpiValues = kpiValues;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.checkIns = checkIns;
        this.issueLinks = issueLinks;
        this.contributions = contributions;
        this.actions = actions;
        this.comments = comments;
        this.evidence = evidence;
    }

    /** Those of some elements of a kind, by id. */
    Map<Integer, Facts> of(Element kind, Collection<Integer> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return switch (kind) {
            case ORG_UNIT -> said(orgUnits.all(), ids, OrgUnit::id, OrgUnit::facts);
            case CYCLE -> said(cycles.all(), ids, Cycle::id, Cycle::facts);
            case CUSTOM_FIELD ->
                said(customFields.all(), ids, CustomField::id, one -> one.written()
                        .facts());
            case KPI ->
                said(kpis.byIds(ids).values(), ids, Kpi::id, one -> one.written()
                        .facts());
            case KPI_VALUE -> said(kpiValues.byIds(ids).values(), ids, KpiValue::id, KpiValue::facts);
            case OBJECTIVE -> {
                Map<Integer, Objective.Texts> texts = objectives.texts(ids);
                yield said(
                        objectives.byIds(ids).values(),
                        ids,
                        Objective::id,
                        one -> one.facts(texts.getOrDefault(one.id(), Objective.Texts.NONE)));
            }
            case KEY_RESULT -> {
                Map<Integer, KeyResult.Texts> texts = keyResults.texts(ids);
                yield said(
                        keyResults.byIds(ids).values(),
                        ids,
                        KeyResult::id,
                        one -> one.facts(texts.getOrDefault(one.id(), KeyResult.Texts.NONE)));
            }
            case CHECK_IN -> said(checkIns.byIds(ids).values(), ids, CheckIn::id, CheckIn::facts);
            case ISSUE_LINK -> said(issueLinks.byIds(ids).values(), ids, IssueLink::id, IssueLink::facts);
            case CONTRIBUTION -> said(contributions.byIds(ids).values(), ids, Contribution::id, Contribution::facts);
            case ACTION -> said(actions.byIds(ids).values(), ids, Action::id, Action::facts);
            case COMMENT -> said(comments.byIds(ids).values(), ids, Comment::id, Comment::facts);
            case EVIDENCE -> said(evidence.byIds(ids).values(), ids, Evidence::id, Evidence::facts);
            default -> throw new IllegalArgumentException("it has no row of its own: " + kind);
        };
    }

    /** What the custom fields of some goals say, by goal; of a goal where they say nothing there is nothing. */
    Map<Integer, Facts> fields(Element kind, Collection<Integer> goals) {
        Map<Integer, List<CustomValue>> byGoal = new HashMap<>();
        customValues.of(kind, goals).forEach(value -> byGoal.computeIfAbsent(
                        value.goal().id(), any -> new ArrayList<>())
                .add(value));
        Map<Integer, Facts> said = new HashMap<>();
        byGoal.forEach((goal, values) -> said.put(goal, CustomValue.facts(values)));
        return said;
    }

    private static <T> Map<Integer, Facts> said(
            Collection<T> all, Collection<Integer> ids, ToIntFunction<T> id, Function<T, Facts> facts) {
        Set<Integer> wanted = new HashSet<>(ids);
        Map<Integer, Facts> said = new HashMap<>();
        for (T one : all) {
            if (wanted.contains(id.applyAsInt(one))) {
                said.put(id.applyAsInt(one), facts.apply(one));
            }
        }
        return said;
    }
}
