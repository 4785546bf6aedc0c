package io.throughline.okr.rest;

import static io.throughline.okr.rest.HiddenWorld.said;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of operation of a batch, and the operation of the table that does the same by itself: its good call of {@link GoodCalls} is
 * what is said in a batch.
 *
 * @param address {@code PUT /objectives/{id}}
 */
record Batched(String verb, String kind, String address) {
    private static final Pattern LINE = Pattern.compile("(\\S+) +(\\S+) +(\\w+ \\S+)");
    private static final Pattern ID = Pattern.compile("(?<=[/=])\\d+");
    private static final Pattern VERSION = Pattern.compile("\"(\\d+).*");
    private static final String KEY_RESULT_FIELDS = "fill key-result";

    /** All of them; a new one is added here. */
    static final List<Batched> ALL =
            """
            create        objective    POST /objectives
            create        key-result   POST /key-results
            create        check-in     POST /key-results/{id}/check-ins
            create        contribution POST /objectives/{id}/contributions
            create        issue-link   POST /key-results/{id}/issue-links
            create        action       POST /key-results/{id}/actions
            create        comment      POST /comments
            create        evidence     POST /evidence
            create        cycle        POST /cycles
            create        org-unit     POST /org-units
            create        kpi          POST /kpis
            create        kpi-value    POST /kpis/{id}/values
            create        custom-field POST /custom-fields
            create        theme        POST /themes
            update        objective    PUT /objectives/{id}
            update        key-result   PUT /key-results/{id}
            update        contribution PUT /objectives/{id}/contributions/{contribution}
            update        action       PUT /key-results/{id}/actions/{action}
            update        comment      PUT /comments/{id}
            update        cycle        PUT /cycles/{id}
            update        org-unit     PUT /org-units/{id}
            update        positioning  PUT /org-units/{id}/positioning
            update        kpi          PUT /kpis/{id}
            update        custom-field PUT /custom-fields/{id}
            update        theme        PUT /themes/{id}
            delete        objective    DELETE /objectives/{id}
            delete        key-result   DELETE /key-results/{id}
            delete        contribution DELETE /objectives/{id}/contributions/{contribution}
            delete        issue-link   DELETE /key-results/{id}/issue-links/{link}
            delete        action       DELETE /key-results/{id}/actions/{action}
            delete        comment      DELETE /comments/{id}
            delete        evidence     DELETE /evidence/{id}
            delete        cycle        DELETE /cycles/{id}
            delete        org-unit     DELETE /org-units/{id}
            restore       objective    POST /objectives/{id}/restore
            restore       key-result   POST /key-results/{id}/restore
            state         objective    PUT /objectives/{id}/state
            state         cycle        PUT /cycles/{id}/state
            place         objective    PUT /objectives/{id}/place
            place         key-result   PUT /key-results/{id}/place
            place         org-unit     POST /org-units/{id}/place
            place         theme        POST /themes/{id}/place
            override      objective    PUT /objectives/{id}/override
            override      key-result   PUT /key-results/{id}/override
            clearOverride objective    DELETE /objectives/{id}/override
            clearOverride key-result   DELETE /key-results/{id}/override
            grade         objective    PUT /objectives/{id}/grade
            grade         key-result   PUT /key-results/{id}/grade
            clearGrade    objective    DELETE /objectives/{id}/grade
            clearGrade    key-result   DELETE /key-results/{id}/grade
            move          objective    POST /objectives/{id}/move
            move          action       POST /key-results/{id}/actions/{action}/move
            tick          action       PUT /key-results/{id}/actions/{action}/done
            fill          objective    PUT /custom-values
            fill          key-result   PUT /custom-values
            """
                    .lines()
                    .map(Batched::of)
                    .toList();

    /**
     * What writes and is part of no batch: it does many things at once itself, removes for good, takes no elements of the model but
     * files and jobs, or is a few values of an administrator.
     */
    static final Set<String> NEVER = Set.of(
            "POST /batch",
            "POST /cycles/{id}/clone",
            "POST /hand-overs",
            "DELETE /trash/{element}/{id}",
            "PUT /settings",
            "POST /import",
            "POST /import/sheets",
            "POST /jobs",
            "PUT /jobs/{id}/cancelled",
            "POST /jobs/{id}/resume",
            "POST /jobs/files",
            "POST /webhooks",
            "PUT /webhooks/{id}",
            "DELETE /webhooks/{id}",
            "POST /webhooks/{id}/test");

    private static Batched of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new AssertionError("verb, kind, operation: " + line);
        }
        return new Batched(parts.group(1), parts.group(2), parts.group(3));
    }

    /** A call by itself that works, of something that is made for it. */
    Call good(GoodCalls calls, AnswerWorld world) {
        Call call = calls.of(address, world);
        if (!toString().equals(KEY_RESULT_FIELDS)) {
            return call;
        }
        String path = "/custom-values?element=key-result&id=" + world.keyResult();
        return new Call(call.method(), path, call.body(), world.tag(path));
    }

    /** The same as an operation of a batch. */
    ObjectNode operation(Call call) {
        ObjectNode operation = said(verb, kind);
        List<Integer> ids = Stream.of(call.path())
                .flatMap(path -> ID.matcher(path).results())
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
        if (!ids.isEmpty()) {
            operation.put("id", ids.get(ids.size() - 1));
        }
        if (ids.size() > 1) {
            operation.put("of", ids.get(0));
        }
        Matcher version = VERSION.matcher(call.match());
        if (version.matches()) {
            operation.put("ifMatch", Integer.parseInt(version.group(1)));
        }
        if (call.body() != null) {
            operation.set("body", call.body());
        }
        return operation;
    }

    @Override
    public String toString() {
        return verb + " " + kind;
    }
}
