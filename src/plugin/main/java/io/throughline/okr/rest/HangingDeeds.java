package io.throughline.okr.rest;

import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.cycle.CreateCycle;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.discussion.AddEvidence;
import io.throughline.okr.usecases.discussion.WriteComment;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.people.CreateOrgUnit;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.view.ActionView;
import io.throughline.okr.view.CheckInView;
import io.throughline.okr.view.CommentView;
import io.throughline.okr.view.ContributionView;
import io.throughline.okr.view.CycleView;
import io.throughline.okr.view.EvidenceView;
import io.throughline.okr.view.IssueLinkView;
import io.throughline.okr.view.KpiValueView;
import io.throughline.okr.view.KpiView;
import io.throughline.okr.view.OrgUnitDetailView;
import jakarta.inject.Inject;
import java.util.Map;

/** What a batch may make beside goals: what hangs on them, and what they belong to. */
public final class HangingDeeds {
    private final RecordCheckIn checkIn;
    private final Contribute contribute;
    private final LinkIssue link;
    private final AddAction addAction;
    private final WriteComment comment;
    private final AddEvidence evidence;
    private final CreateKpi createKpi;
    private final RecordKpiValue kpiValue;
    private final CreateCycle createCycle;
    private final CreateOrgUnit createUnit;

    @Inject
    public HangingDeeds(
            RecordCheckIn checkIn,
            Contribute contribute,
            LinkIssue link,
            AddAction addAction,
            WriteComment comment,
            AddEvidence evidence,
            CreateKpi createKpi,
            RecordKpiValue kpiValue,
            CreateCycle createCycle,
            CreateOrgUnit createUnit) {
        this.checkIn = checkIn;
        this.contribute = contribute;
        this.link = link;
        this.addAction = addAction;
        this.comment = comment;
        this.evidence = evidence;
        this.createKpi = createKpi;
        this.kpiValue = kpiValue;
        this.createCycle = createCycle;
        this.createUnit = createUnit;
    }

    void addTo(Deeds deeds) {
        deeds.makes("check-in", true, (id, version, in) -> {
            CheckInView made = checkIn.record(id, Drafts.checkIn(in));
            return Deeds.Done.made(made.id(), 0, made);
        });
        deeds.makes("contribution", true, (id, version, in) -> {
            ContributionView made = contribute.contribute(id, Drafts.contribution(in));
            return Deeds.Done.made(made.id(), made.version(), made);
        });
        deeds.makes("issue-link", true, (id, version, in) -> {
            IssueLinkView made = link.link(id, Drafts.issueKey(in)).link();
            return Deeds.Done.made(made.id(), 0, made);
        });
        deeds.makes("action", true, (id, version, in) -> {
            ActionView made = addAction.add(id, AttachedDrafts.action(in));
            return Deeds.Done.made(made.id(), made.version(), made);
        });
        deeds.makes("comment", false, (id, version, in) -> {
            CommentView made = comment.write(AttachedDrafts.comment(in));
            return Deeds.Done.made(made.id(), made.version(), made);
        });
        deeds.makes("evidence", false, (id, version, in) -> {
            EvidenceView made = evidence.add(AttachedDrafts.evidence(in));
            return Deeds.Done.made(made.id(), 0, made);
        });
        deeds.makes("kpi", false, (id, version, in) -> {
            KpiView made = createKpi.create(AttachedDrafts.kpi(in));
            return Deeds.Done.made(made.id(), made.version(), made);
        });
        deeds.makes("kpi-value", true, (id, version, in) -> {
            KpiValueView made = kpiValue.record(id, AttachedDrafts.kpiValue(in));
            return Deeds.Done.made(made.id(), 0, made);
        });
        deeds.makes("cycle", false, (id, version, in) -> {
            Map.Entry<CycleDraft, String> draft = Drafts.newCycle(in);
            CycleView made = createCycle.create(draft.getKey(), draft.getValue());
            return Deeds.Done.made(made.id(), made.version(), made);
        });
        deeds.makes("org-unit", false, (id, version, in) -> {
            OrgUnitDetailView made = createUnit.create(Drafts.orgUnit(in));
            return Deeds.Done.made(made.id(), made.version(), made);
        });
    }
}
