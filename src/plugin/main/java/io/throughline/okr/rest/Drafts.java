package io.throughline.okr.rest;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.Contribute;
import io.throughline.okr.usecases.CreateCycle;
import io.throughline.okr.usecases.CreateOrgUnit;
import io.throughline.okr.usecases.KeyResultDraft;
import io.throughline.okr.usecases.MoveObjective;
import io.throughline.okr.usecases.ObjectiveDraft;
import io.throughline.okr.usecases.PositioningDraft;
import io.throughline.okr.usecases.RecordCheckIn;
import java.io.InputStream;

/** Reads the bodies of requests into what the use cases take. Each method throws {@link Refused} with every wrong field. */
final class Drafts {
    private Drafts() {}

    static CreateCycle.Draft cycle(InputStream in) {
        JsonBody body = JsonBody.read(in);
        CreateCycle.Draft draft = new CreateCycle.Draft(
                body.text("name", ""),
                body.text("starts", ""),
                body.text("ends", ""),
                body.text("state", "planned"),
                body.whole("parent", 0));
        body.check();
        return draft;
    }

    static CreateOrgUnit.Draft orgUnit(InputStream in) {
        JsonBody body = JsonBody.read(in);
        CreateOrgUnit.Draft draft = new CreateOrgUnit.Draft(
                body.text("name", ""),
                body.whole("parent", 0),
                body.text("visibility", "everyone"),
                body.texts("leads"),
                body.texts("members"),
                body.texts("groups"));
        body.check();
        return draft;
    }

    static ObjectiveDraft objective(InputStream in) {
        JsonBody body = JsonBody.read(in);
        ObjectiveDraft draft = new ObjectiveDraft(
                body.whole("orgUnit", 0),
                body.whole("cycle", 0),
                body.text("title", ""),
                body.text("why", ""),
                body.text("owner", ""),
                body.text("ambition", ""),
                body.number("weight", 1),
                body.whole("parentKeyResult", 0),
                body.whole("parentObjective", 0));
        body.check();
        return draft;
    }

    static KeyResultDraft keyResult(InputStream in) {
        JsonBody body = JsonBody.read(in);
        String source = body.text("source", "");
        // A target nobody named must not become a number somebody measures against; linked issues have their own, 100
        // %.
        if (!source.equals("linked-issues")) {
            body.require("target");
        }
        KeyResultDraft draft = new KeyResultDraft(
                body.whole("objective", 0),
                body.text("title", ""),
                body.text("owner", ""),
                source,
                body.text("measure", "number-up"),
                body.number("baseline", 0),
                body.number("target", 100),
                body.whole("decimals", 0),
                body.text("unit", source.equals("linked-issues") ? "%" : ""),
                body.number("weight", 1),
                body.text("due", ""));
        body.check();
        return draft;
    }

    static RecordCheckIn.Draft checkIn(InputStream in) {
        JsonBody body = JsonBody.read(in);
        RecordCheckIn.Draft draft = new RecordCheckIn.Draft(
                body.number("value", 0),
                body.has("value"),
                body.whole("confidence", -1),
                body.text("comment", ""),
                body.text("effective", ""));
        body.check();
        return draft;
    }

    static PositioningDraft positioning(InputStream in) {
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

    static Contribute.Draft contribution(InputStream in) {
        JsonBody body = JsonBody.read(in);
        Contribute.Draft draft = new Contribute.Draft(
                body.whole("parentKeyResult", 0), body.whole("parentObjective", 0), body.number("weight", 1));
        body.check();
        return draft;
    }

    static double weight(InputStream in) {
        JsonBody body = JsonBody.read(in);
        body.require("weight");
        double weight = body.number("weight", 1);
        body.check();
        return weight;
    }

    static MoveObjective.Draft move(InputStream in) {
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

    static String issueKey(InputStream in) {
        JsonBody body = JsonBody.read(in);
        String key = body.text("issueKey", "");
        body.check();
        return key;
    }
}
