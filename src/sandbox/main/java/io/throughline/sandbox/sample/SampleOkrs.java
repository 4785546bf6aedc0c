package io.throughline.sandbox.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.host.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sample's org units, cycles, positionings, objectives, key results, check-ins and issue links, written through the plugin's own
 * REST API by the people who would do it.
 */
final class SampleOkrs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMINISTRATOR = "admin";

    /** Name of the tokens with which it speaks for people; they end with the loading. */
    private static final String TOKEN = "sample";

    private final URI jira;
    private final Users users;
    private final SampleDates dates;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Ids the plugin gave, by the names the file uses. */
    private final Map<String, Integer> ids = new HashMap<>();

    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> leads = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /**
     * Speaks to that Jira.
     *
     * @param jira base address, without a slash at the end
     * @param users that Jira's
     */
    SampleOkrs(URI jira, Users users, SampleDates dates) {
        this.jira = jira;
        this.users = users;
        this.dates = dates;
    }

    /** Writes everything; the first refusal stops it. */
    void load(JsonNode okrs) {
        try {
            write(okrs);
        } finally {
            tokens.keySet().forEach(person -> users.revokeTokens(user(person), TOKEN));
        }
    }

    private Users.User user(String person) {
        return users.byName(person).orElseThrow();
    }

    private void write(JsonNode okrs) {
        okrs.get("units").forEach(this::unit);
        okrs.get("cycles").forEach(this::cycle);
        okrs.get("positionings").forEach(this::positioning);
        okrs.get("objectives").forEach(this::objective);
    }

    /** Each version starts from the one before. */
    private void positioning(JsonNode positioning) {
        String unit = positioning.get("orgUnit").asText();
        int version = 0;
        for (JsonNode said : positioning.get("versions")) {
            String path = "org-units/" + ids.get(unit) + "/positioning";
            HttpRequest.Builder request = request(leads.get(unit), path).header("If-Match", "\"" + version++ + "\"");
            send(request.PUT(HttpRequest.BodyPublishers.ofString(said.toString())), path + " " + said);
        }
    }

    private void unit(JsonNode unit) {
        ObjectNode body = without(unit, "id");
        body.put("parent", id(unit.path("parent")));
        create(ADMINISTRATOR, "org-units", unit, body);
        leads.put(unit.get("id").asText(), unit.at("/leads/0").asText());
    }

    private void cycle(JsonNode cycle) {
        int first = cycle.at("/months/0").asInt();
        int months = cycle.at("/months/1").asInt();
        ObjectNode body = without(cycle, "id", "months");
        body.put("name", dates.fill(cycle.get("name").asText()));
        body.put("starts", dates.starts(first).toString());
        body.put("ends", dates.ends(first, months).toString());
        body.put("parent", id(cycle.path("parent")));
        create(ADMINISTRATOR, "cycles", cycle, body);
    }

    private void objective(JsonNode objective) {
        String lead = leads.get(objective.get("orgUnit").asText());
        ObjectNode body = without(objective, "id", "parent", "keyResults");
        body.put("orgUnit", id(objective.get("orgUnit")));
        body.put("cycle", id(objective.get("cycle")));
        if (objective.has("parent")) {
            body.put(parents.get(objective.get("parent").asText()), id(objective.get("parent")));
        }
        create(lead, "objectives", objective, body);
        parents.put(objective.get("id").asText(), "parentObjective");
        for (JsonNode keyResult : objective.get("keyResults")) {
            keyResult(lead, id(objective.get("id")), keyResult);
        }
    }

    private void keyResult(String lead, int objective, JsonNode keyResult) {
        ObjectNode body = without(keyResult, "id", "linkedBy", "epics", "checkIns");
        body.put("objective", objective);
        String self = "key-results/" + create(lead, "key-results", keyResult, body);
        parents.put(keyResult.get("id").asText(), "parentKeyResult");
        for (String epic : SampleFiles.texts(keyResult.get("epics"))) {
            // who links must be allowed to browse the issue, and not every lead may
            post(
                    keyResult.path("linkedBy").asText(lead),
                    self + "/issue-links",
                    JSON.createObjectNode().put("issueKey", epic));
        }
        for (JsonNode checkIn : keyResult.get("checkIns")) {
            ObjectNode said = without(checkIn, "daysAgo");
            said.put("effective", dates.daysAgo(checkIn.get("daysAgo").asInt()).toString());
            post(keyResult.get("owner").asText(), self + "/check-ins", said);
        }
    }

    private int create(String person, String path, JsonNode source, ObjectNode body) {
        int id = post(person, path, body).get("id").asInt();
        ids.put(source.get("id").asText(), id);
        return id;
    }

    private int id(JsonNode name) {
        return name.isMissingNode() ? 0 : ids.get(name.asText());
    }

    private static ObjectNode without(JsonNode node, String... fields) {
        return ((ObjectNode) node.deepCopy()).without(List.of(fields));
    }

    private JsonNode post(String person, String path, JsonNode body) {
        return send(
                request(person, path).POST(HttpRequest.BodyPublishers.ofString(body.toString())), path + " " + body);
    }

    private HttpRequest.Builder request(String person, String path) {
        String token = tokens.computeIfAbsent(person, name -> users.newToken(user(name), TOKEN));
        return HttpRequest.newBuilder(URI.create(jira + "/rest/okr/1/" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request, String said) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("the plugin refused the sample: " + said + " gave "
                        + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(said, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the sample was loading", e);
        }
    }
}
