package io.throughline.okr.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycles;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.Contributions;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.KeyResults;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.objective.Objectives;
import io.throughline.okr.domain.people.OrgUnits;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.planning.Positionings;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.IssueLinks;
import io.throughline.okr.usecases.export.Document;
import io.throughline.okr.usecases.export.Documents;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * The model as one JSON document. It is read in batches, each in a fixed number of statements, and no more than one of them
 * is held. It is not one moment's picture: what people write while it is read may be in it or not.
 */
public final class JsonDocuments implements Documents {
    /** Raised when a reader of the version before could no longer understand it. */
    static final int VERSION = 1;

    private static final int BATCH = 200;

    private final OrgUnits orgUnits;
    private final Cycles cycles;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final CheckIns checkIns;
    private final IssueLinks issueLinks;
    private final Contributions contributions;
    private final Positionings positionings;
    private final ChangeLog changeLog;
    private final AttachedLists attached;
    private final SettingLists settings;
    private final int batch;

    public JsonDocuments(
            OrgUnits orgUnits,
            Cycles cycles,
            Objectives objectives,
            KeyResults keyResults,
            CheckIns checkIns,
            IssueLinks issueLinks,
            Contributions contributions,
            Positionings positionings,
            ChangeLog changeLog,
            AttachedLists attached,
            SettingLists settings) {
        this(
                orgUnits,
                cycles,
                objectives,
                keyResults,
                checkIns,
                issueLinks,
                contributions,
                positionings,
                changeLog,
                attached,
                settings,
                BATCH);
    }

    JsonDocuments(
            OrgUnits orgUnits,
            Cycles cycles,
            Objectives objectives,
            KeyResults keyResults,
            CheckIns checkIns,
            IssueLinks issueLinks,
            Contributions contributions,
            Positionings positionings,
            ChangeLog changeLog,
            AttachedLists attached,
            SettingLists settings,
            int batch) {
        this.orgUnits = orgUnits;
        this.cycles = cycles;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.checkIns = checkIns;
        this.issueLinks = issueLinks;
        this.contributions = contributions;
        this.positionings = positionings;
        this.changeLog = changeLog;
        this.attached = attached;
        this.settings = settings;
        this.batch = batch;
    }

    @Override
    public Document model(Instant exported) {
        return out -> write(out, exported);
    }

    private void write(OutputStream out, Instant exported) throws IOException {
        try (JsonGenerator json = new JsonMapper().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            // what breaks off must not look whole
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.writeStartObject();
            json.writeStringField("format", "throughline");
            json.writeNumberField("version", VERSION);
            json.writeStringField("exported", exported.toString());
            settings.write(json);
            array(json, "orgUnits", orgUnits.all(), Elements::orgUnit);
            array(json, "cycles", cycles.all(), Elements::cycle);
            objectives(json);
            keyResults(json);
            walk(json, "checkIns", id -> checkIns.afterId(id, batch), CheckIn::id, Elements::checkIn);
            walk(json, "issueLinks", id -> issueLinks.afterId(id, batch), IssueLink::id, Elements::issueLink);
            walk(
                    json,
                    "contributions",
                    id -> contributions.afterId(id, batch),
                    Contribution::id,
                    Elements::contribution);
            positionings(json);
            attached.write(json, batch);
            changes(json);
            json.writeEndObject();
        }
    }

    private void objectives(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("objectives");
        List<Objective> some = objectives.afterId(0, batch);
        while (!some.isEmpty()) {
            Map<Integer, Objective.Texts> texts =
                    objectives.texts(some.stream().map(Objective::id).toList());
            for (Objective objective : some) {
                Elements.objective(json, objective, texts.getOrDefault(objective.id(), Objective.Texts.NONE));
            }
            some = objectives.afterId(last(some).id(), batch);
        }
        json.writeEndArray();
    }

    private void keyResults(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("keyResults");
        List<KeyResult> some = keyResults.afterId(0, batch);
        while (!some.isEmpty()) {
            Map<Integer, KeyResult.Texts> texts =
                    keyResults.texts(some.stream().map(KeyResult::id).toList());
            for (KeyResult keyResult : some) {
                Elements.keyResult(json, keyResult, texts.getOrDefault(keyResult.id(), KeyResult.Texts.NONE));
            }
            some = keyResults.afterId(last(some).id(), batch);
        }
        json.writeEndArray();
    }

    private void positionings(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("positionings");
        List<Positioning> some = positionings.after(0, 0, batch);
        while (!some.isEmpty()) {
            for (Positioning positioning : some) {
                Elements.positioning(json, positioning);
            }
            some = positionings.after(last(some).orgUnit(), last(some).version(), batch);
        }
        json.writeEndArray();
    }

    private void changes(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("changes");
        List<Scope> scopes = changeLog.revisions().byScope().keySet().stream()
                .sorted(Comparator.comparingInt(Scope::id))
                .toList();
        for (Scope scope : scopes) {
            List<Change> some = changeLog.after(scope, 0, batch);
            while (!some.isEmpty()) {
                for (Change change : some) {
                    Elements.change(json, change);
                }
                some = changeLog.after(scope, last(some).revision(), batch);
            }
        }
        json.writeEndArray();
    }

    static <T> void walk(
            JsonGenerator json, String name, IntFunction<List<T>> afterId, ToIntFunction<T> id, Writing<T> writing)
            throws IOException {
        json.writeArrayFieldStart(name);
        List<T> some = afterId.apply(0);
        while (!some.isEmpty()) {
            for (T one : some) {
                writing.write(json, one);
            }
            some = afterId.apply(id.applyAsInt(last(some)));
        }
        json.writeEndArray();
    }

    static <T> void array(JsonGenerator json, String name, Collection<T> all, Writing<T> writing) throws IOException {
        json.writeArrayFieldStart(name);
        for (T one : all) {
            writing.write(json, one);
        }
        json.writeEndArray();
    }

    private static <T> T last(List<T> some) {
        return some.get(some.size() - 1);
    }

    /** How one element is written. */
    @FunctionalInterface
    interface Writing<T> {
        void write(JsonGenerator json, T one) throws IOException;
    }
}
