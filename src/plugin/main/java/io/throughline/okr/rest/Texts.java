package io.throughline.okr.rest;

import com.atlassian.sal.api.message.I18nResolver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.usecases.sheet.SheetReports;
import io.throughline.okr.usecases.sheet.Titles;
import io.throughline.okr.view.ExplanationView;
import io.throughline.okr.view.FindingView;
import io.throughline.okr.view.JobView;
import io.throughline.okr.view.MoveView;
import io.throughline.okr.view.SheetImportView;
import io.throughline.okr.view.ThemeView;
import io.throughline.okr.view.WebhookView;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** Texts in the language of whoever asks. */
public final class Texts implements SheetReports {
    private final I18nResolver texts;

    @Inject
    public Texts(I18nResolver texts) {
        this.texts = texts;
    }

    String text(String key, Object... arguments) {
        return texts.getText(key, serializable(List.of(arguments)));
    }

    /** An explanation with its rule as {@code text}. */
    JsonNode explained(ExplanationView explanation) {
        return Json.tree(explanation).put("text", text(explanation.rule()));
    }

    /** A theme under the name it is shown by. */
    public JsonNode named(ThemeView theme) {
        String name = theme.name().isEmpty() ? text("okr.theme." + theme.word()) : theme.name();
        return Json.tree(theme).put("text", name);
    }

    /** A job with the name of its kind, and what it says of its end as {@code text}. */
    ObjectNode told(JobView job) {
        String text = job.messageKey().isEmpty()
                ? ""
                : text(job.messageKey(), job.arguments().toArray());
        return Json.tree(job).put("name", text("okr.job.kind." + job.kind())).put("text", text);
    }

    /** A webhook with why it was switched off as {@code text}. */
    JsonNode told(WebhookView webhook) {
        return Json.tree(webhook).put("text", webhook.offKey().isEmpty() ? "" : text(webhook.offKey()));
    }

    /** A finding with what it says as {@code text}. */
    JsonNode found(FindingView finding) {
        return Json.tree(finding).put("text", text(finding.messageKey()));
    }

    /** A move with what is in its way as {@code text}. */
    public JsonNode moved(MoveView move) {
        ObjectNode tree = Json.tree(move);
        for (int i = 0; i < move.obstacles().size(); i++) {
            MoveView.Obstacle obstacle = move.obstacles().get(i);
            String text = text(obstacle.messageKey(), obstacle.arguments().toArray());
            ((ObjectNode) tree.get("obstacles").get(i)).put("text", text);
        }
        return tree;
    }

    /** What taking in sheets did, with what is wrong, and why columns were left aside, as {@code text}. */
    JsonNode taken(SheetImportView report) {
        ObjectNode tree = Json.tree(report);
        for (int i = 0; i < report.faults().size(); i++) {
            SheetImportView.Fault fault = report.faults().get(i);
            ((ObjectNode) tree.get("faults").get(i))
                    .put("text", text(fault.messageKey(), fault.arguments().toArray()));
        }
        for (int i = 0; i < report.notes().size(); i++) {
            ((ObjectNode) tree.get("notes").get(i))
                    .put("text", text(report.notes().get(i).messageKey()));
        }
        return tree;
    }

    @Override
    public void write(SheetImportView report, OutputStream out) throws IOException {
        out.write(Json.bytes(taken(report)));
    }

    @Override
    public List<Titles> languages() {
        return List.of(
                this::text,
                (key, arguments) -> texts.getText(Locale.ENGLISH, key, serializable(List.of(arguments))),
                (key, arguments) -> texts.getText(Locale.SIMPLIFIED_CHINESE, key, serializable(List.of(arguments))));
    }

    private static Serializable[] serializable(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Serializable s ? s : String.valueOf(argument))
                .toArray(Serializable[]::new);
    }
}
