package io.throughline.okr.rest;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.objective.Measure;
import io.throughline.okr.domain.objective.Source;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.alignment.MoveObjective;
import io.throughline.okr.usecases.cycle.CloneCycle;
import io.throughline.okr.usecases.cycle.CycleDraft;
import io.throughline.okr.usecases.draft.FrameDraft;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.draft.MeasureDraft;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.draft.StateDraft;
import io.throughline.okr.usecases.goal.PlaceDraft;
import io.throughline.okr.usecases.people.HandOver;
import io.throughline.okr.usecases.people.OrgUnitDraft;
import io.throughline.okr.usecases.planning.PositioningDraft;
import io.throughline.okr.usecases.progress.JudgementDraft;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the bodies of requests into what the use cases take. Each method throws {@link Refused} with every wrong field. */
public final class Drafts {
    private Drafts() {}

    /** A new cycle, and the state it begins in. */
    public static Map.Entry<CycleDraft, String> newCycle(InputStream in) {
        JsonBody body = JsonBody.read(in);
        CycleDraft draft = cycle(body);
        String state = body.text("state", "planned");
        body.check();
        return Map.entry(draft, state);
    }

    public static CycleDraft cycle(InputStream in) {
        JsonBody body = JsonBody.read(in);
        CycleDraft draft = cycle(body);
        body.check();
        return draft;
    }

    private static CycleDraft cycle(JsonBody body) {
        return new CycleDraft(
                body.text("name", ""),
                body.text("kind", "custom"),
                body.text("starts", ""),
                body.text("ends", ""),
                body.whole("parent", 0));
    }

    public static StateDraft state(InputStream in) {
        JsonBody body = JsonBody.read(in);
        StateDraft draft = new StateDraft(body.text("state", ""), body.text("reason", ""));
        body.check();
        return draft;
    }

    public static PlaceDraft place(InputStream in) {
        JsonBody body = JsonBody.read(in);
        PlaceDraft draft = new PlaceDraft(body.whole("before", 0), body.whole("after", 0));
        body.check();
        return draft;
    }

    /** {@code progress}: what holds until it is cleared, 0–1. {@code reason}: why; it is needed. */
    public static JudgementDraft override(InputStream in) {
        JsonBody body = JsonBody.read(in);
        body.require("progress");
        JudgementDraft draft = new JudgementDraft(body.number("progress", 0), body.text("reason", ""));
        body.check();
        return draft;
    }

    /** {@code grade}: 0.0–1.0. {@code note}: what there is to say of it. */
    public static JudgementDraft grade(InputStream in) {
        JsonBody body = JsonBody.read(in);
        body.require("grade");
        JudgementDraft draft = new JudgementDraft(body.number("grade", 0), body.text("note", ""));
        body.check();
        return draft;
    }

    public static OrgUnitDraft orgUnit(InputStream in) {
        JsonBody body = JsonBody.read(in);
        OrgUnitDraft draft = new OrgUnitDraft(
                body.text("kind", "team"),
                body.text("name", ""),
                body.whole("parent", 0),
                body.text("visibility", "everyone"),
                body.texts("seers"),
                body.texts("leads"),
                body.texts("members"),
                body.texts("groups"));
        body.check();
        return draft;
    }

    /** {@code before}: id of the sibling it is to stand before; 0 for the last place. */
    public static int before(InputStream in) {
        JsonBody body = JsonBody.read(in);
        int before = body.whole("before", 0);
        body.check();
        return before;
    }

    public static ObjectiveDraft objective(InputStream in) {
        JsonBody body = JsonBody.read(in);
        ObjectiveDraft draft = new ObjectiveDraft(
                body.whole("orgUnit", 0),
                body.whole("cycle", 0),
                body.text("title", ""),
                body.text("owner", ""),
                body.text("ambition", ""),
                body.number("weight", 1),
                body.whole("parentKeyResult", 0),
                body.whole("parentObjective", 0),
                frame(body),
                new ObjectiveDraft.Seen(body.truth("confidential", false), body.texts("people")),
                new ObjectiveDraft.Texts(body.text("why", ""), body.text("postMortem", "")));
        body.check();
        return draft;
    }

    public static KeyResultDraft keyResult(InputStream in) {
        JsonBody body = JsonBody.read(in);
        String source = body.text("source", "");
        KeyResultDraft draft = new KeyResultDraft(
                body.whole("objective", 0),
                body.text("title", ""),
                body.text("owner", ""),
                source,
                body.whole("kpi", 0),
                measure(body, source.equals(Source.LINKED_ISSUES.word())),
                body.number("weight", 1),
                body.text("ambition", ""),
                body.whole("startConfidence", -1),
                frame(body),
                new KeyResultDraft.Texts(
                        body.text("evidence", ""),
                        body.text("counterMetric", ""),
                        body.text("targetReason", ""),
                        body.text("postMortem", "")));
        body.check();
        return draft;
    }

    private static FrameDraft frame(JsonBody body) {
        return new FrameDraft(
                body.text("starts", ""), body.text("due", ""), body.whole("theme", 0), body.texts("labels"));
    }

    private static MeasureDraft measure(JsonBody body, boolean issues) {
        Measure.Kind usual = Measure.Kind.NUMBER_UP;
        String kind = body.text("measure", usual.word());
        boolean targeted = Stream.of(Measure.Kind.values())
                .anyMatch(one -> one.targeted() && one.word().equals(kind));
        // A target nobody named must not become a number somebody measures against; linked issues have their own, 100
        // %.
        if (targeted && !issues) {
            body.require("target");
        }
        return new MeasureDraft(
                kind,
                body.number("baseline", 0),
                body.number("target", issues ? Measure.PERCENT_DONE.target() : 0),
                body.number("upper", 0),
                body.whole("decimals", 0),
                body.text("unit", issues ? Measure.PERCENT_DONE.unit() : ""),
                body.objects("checkpoints").stream()
                        .map(one -> new MeasureDraft.Checkpoint(one.text("day", ""), one.number("value", 0)))
                        .toList(),
                body.objects("steps").stream()
                        .map(one -> new MeasureDraft.Step(one.text("title", ""), one.number("weight", -1)))
                        .toList());
    }

    public static RecordCheckIn.Draft checkIn(InputStream in) {
        JsonBody body = JsonBody.read(in);
        Set<Integer> milestones = body.wholes("milestones");
        RecordCheckIn.Draft draft = new RecordCheckIn.Draft(
                body.number("value", 0),
                body.has("value"),
                body.has("milestones") ? Optional.of(milestones) : Optional.empty(),
                body.whole("confidence", -1),
                body.text("comment", ""),
                body.text("effective", ""));
        body.check();
        return draft;
    }

    public static PositioningDraft positioning(InputStream in) {
        JsonBody body = JsonBody.read(in);
        body.require("statements");
        PositioningDraft draft = new PositioningDraft(
                body.text("purpose", ""),
                body.text("uniqueValue", ""),
                body.text("dimensions", ""),
                body.text("boundary", ""),
                body.text("direction", ""),
                body.text("businessValue", ""),
                body.objects("statements").stream()
                        .map(statement -> statement.text("text", ""))
                        .toList());
        body.check();
        return draft;
    }

    public static Contribute.Draft contribution(InputStream in) {
        JsonBody body = JsonBody.read(in);
        Contribute.Draft draft = new Contribute.Draft(
                body.whole("parentKeyResult", 0), body.whole("parentObjective", 0), body.number("weight", 1));
        body.check();
        return draft;
    }

    public static double weight(InputStream in) {
        JsonBody body = JsonBody.read(in);
        body.require("weight");
        double weight = body.number("weight", 1);
        body.check();
        return weight;
    }

    static CloneCycle.Draft cloning(InputStream in) {
        JsonBody body = JsonBody.read(in);
        body.require("cycle");
        CloneCycle.Draft draft = new CloneCycle.Draft(
                body.whole("cycle", 0),
                body.wholes("orgUnits"),
                body.truth("keyResults", true),
                body.truth("alignment", true),
                body.truth("contributions", true),
                body.truth("actions", false),
                body.truth("owners", true),
                body.truth("issueLinks", false),
                body.truth("tags", true),
                body.truth("baselines", false));
        body.check();
        return draft;
    }

    public static MoveObjective.Draft move(InputStream in) {
        JsonBody body = JsonBody.read(in);
        MoveObjective.Draft draft = new MoveObjective.Draft(
                body.whole("orgUnit", 0),
                body.whole("cycle", 0),
                body.has("parentKeyResult") || body.has("parentObjective"),
                body.whole("parentKeyResult", 0),
                body.whole("parentObjective", 0),
                body.truth("dryRun", false));
        body.check();
        return draft;
    }

    static HandOver.Draft handOver(InputStream in) {
        JsonBody body = JsonBody.read(in);
        HandOver.Draft draft = new HandOver.Draft(
                body.text("from", ""), body.text("to", ""), body.whole("cycle", 0), body.truth("dryRun", true));
        body.check();
        return draft;
    }

    public static String issueKey(InputStream in) {
        JsonBody body = JsonBody.read(in);
        String key = body.text("issueKey", "");
        body.check();
        return key;
    }
}
