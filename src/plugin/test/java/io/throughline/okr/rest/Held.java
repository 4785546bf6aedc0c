package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds of every answer, whatever was asked. */
final class Held {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What no answer says: where it came from. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat |Exception\\b|io\\.throughline|com\\.(fasterxml|atlassian)|org\\.(glassfish|h2|postgresql|mariadb)|net\\.java\\.ao"
                    + "|java\\.(lang|util|sql|time)\\b|SELECT \\S+ FROM|INSERT INTO|AO_[0-9A-F]{6}");

    private Held() {}

    /** What does not hold; none if all is well. */
    static List<String> faults(Asked asked, Api.Answer answer, long statements, long written, int most) {
        List<String> faults = new ArrayList<>();
        int status = answer.status();
        if (status >= 500 || status < 200) {
            faults.add("answers " + status);
        }
        Matcher inside = INSIDE.matcher(answer.body());
        boolean file = asked.path().startsWith("/export")
                || asked.path().startsWith("/import/template")
                || asked.address().endsWith("/file");
        if (!file && inside.find()) {
            faults.add("says “" + inside.group() + "”");
        }
        if (status >= 400) {
            problem(answer, faults);
            if (written > 0) {
                faults.add("was refused and wrote, with " + written + " statements");
            }
        } else if (asked.path().contains("dryRun=true") && written > 0) {
            faults.add("only says what it would do and wrote, with " + written + " statements");
        } else if (asked.method().equals("GET") && written > 0) {
            faults.add("reads and wrote, with " + written + " statements");
        }
        if (statements > most) {
            faults.add("takes " + statements + " statements, not at most " + most);
        }
        return faults;
    }

    private static void problem(Api.Answer answer, List<String> faults) {
        if (!answer.type().equals(Problem.MEDIA_TYPE)) {
            faults.add("is refused with a " + answer.type());
            return;
        }
        JsonNode problem;
        try {
            problem = JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            faults.add("is refused with what is no JSON");
            return;
        }
        if (answer.body().contains("okr.re")) {
            faults.add("is refused without a text of ours");
        }
        boolean whole = problem.path("status").asInt() == answer.status()
                && problem.path("type").isTextual()
                && !problem.path("title").asText().isBlank()
                && !problem.path("detail").asText().isBlank()
                && problem.path("errors").isArray();
        for (JsonNode error : problem.path("errors")) {
            whole &= !error.path("field").asText().isBlank()
                    && !error.path("message").asText().isBlank();
        }
        if (!whole) {
            faults.add("is refused with an incomplete problem");
        }
    }
}
