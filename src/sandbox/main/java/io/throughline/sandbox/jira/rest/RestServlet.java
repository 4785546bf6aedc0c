package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.jql.Jql;
import io.throughline.sandbox.jira.jql.JqlRefused;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.Workflow.Transition;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code /rest/api/2/*}: serverInfo, myself, issue, transitions, search. What the caller may not browse answers 404; who is
 * not logged in gets 401 from everything but serverInfo.
 */
public final class RestServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LARGEST_BODY = 1 << 20;
    private static final String NO_ISSUE = "Issue Does Not Exist";

    private final transient Host host;
    private final transient JiraData data;
    private final transient IssueSearch search;
    private final transient IssueJson issueJson;
    private final transient ObjectMapper json = new ObjectMapper();
    private final transient Clock clock;
    private final String version;

    public RestServlet(Host host, JiraData data, IssueSearch search, Clock clock, String version) {
        this.host = host;
        this.data = data;
        this.search = search;
        this.clock = clock;
        this.version = version;
        issueJson = new IssueJson(host, data);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer;
        try {
            answer = answer(request);
        } catch (RestRefused e) {
            answer = error(e.status(), e.getMessage());
        } catch (JqlRefused e) {
            answer = error(400, e.getMessage());
        }
        response.setStatus(answer.status());
        response.setHeader("Cache-Control", "no-cache, no-store, no-transform");
        if (answer.body() != null) {
            response.setContentType("application/json;charset=UTF-8");
            response.getOutputStream().write(json.writeValueAsBytes(answer.body()));
        }
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        List<String> parts = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        String method = request.getMethod();
        String first = parts.isEmpty() ? "" : parts.get(0);
        if (first.equals("serverInfo") && method.equals("GET")) {
            return new Answer(200, serverInfo());
        }
        Users.User user = host.users()
                .current()
                .orElseThrow(() -> new RestRefused(
                        401, "You are not authenticated. Authentication required to perform this operation."));
        String route = method + " " + first + " " + parts.size();
        return switch (route) {
            case "GET myself 1" -> new Answer(200, issueJson.person(user));
            case "GET search 1" ->
                search(
                        user,
                        parameter(request, "jql", ""),
                        number(parameter(request, "startAt", "0"), "startAt"),
                        number(parameter(request, "maxResults", "50"), "maxResults"),
                        fields(parameter(request, "fields", "")));
            case "POST search 1" -> search(user, body(request));
            case "GET issue 2" ->
                new Answer(
                        200, issueJson.issue(browsable(user, parts.get(1)), fields(parameter(request, "fields", ""))));
            case "GET issue 3" -> transitions(user, parts);
            case "POST issue 3" -> transition(user, parts, body(request));
            default ->
                throw new RestRefused(
                        first.matches("myself|search|issue") && parts.size() <= 3 ? 405 : 404, "No such resource");
        };
    }

    private Map<String, Object> serverInfo() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("baseUrl", host.baseUrl().toString());
        info.put("version", version);
        info.put(
                "versionNumbers",
                Arrays.stream(version.split("\\.", -1)).map(Integer::valueOf).toList());
        info.put("deploymentType", "Server");
        info.put("serverTime", IssueJson.time(clock.instant()));
        info.put("serverTitle", "Jira");
        return info;
    }

    private Answer transitions(Users.User user, List<String> parts) {
        IssueRow issue = transitionsOf(user, parts);
        return new Answer(
                200,
                Map.of(
                        "expand",
                        "transitions",
                        "transitions",
                        data.workflow().from(issue).stream()
                                .map(issueJson::transition)
                                .toList()));
    }

    private Answer transition(Users.User user, List<String> parts, JsonNode body) {
        IssueRow issue = transitionsOf(user, parts);
        JsonNode id = body.path("transition").path("id");
        if (!id.isValueNode()) {
            throw new RestRefused(400, "Missing 'transition' identifier");
        }
        Transition transition = data.workflow()
                .from(issue, id.asText())
                .orElseThrow(() -> new RestRefused(
                        400,
                        "It seems that you have tried to perform a workflow operation (" + id.asText()
                                + ") that is not valid for the current state of this issue (" + issue.key() + ")."));
        data.transition(user.key(), issue.key(), transition.to().id());
        return new Answer(204, null);
    }

    private IssueRow transitionsOf(Users.User user, List<String> parts) {
        if (!parts.get(2).equals("transitions")) {
            throw new RestRefused(404, "No such resource");
        }
        return browsable(user, parts.get(1));
    }

    private Answer search(Users.User user, JsonNode body) {
        Set<String> fields = new TreeSet<>();
        body.path("fields").forEach(field -> fields.add(field.asText()));
        return search(
                user,
                body.path("jql").asText(""),
                body.path("startAt").asInt(0),
                body.path("maxResults").asInt(50),
                fields);
    }

    private Answer search(Users.User user, String jql, int startAt, int maxResults, Set<String> fields) {
        if (startAt < 0 || maxResults < 0) {
            throw new RestRefused(400, "startAt and maxResults are 0 or more");
        }
        int most = Math.min(maxResults, IssueSearch.LARGEST_PAGE);
        IssueSearch.Page page = search.search(Optional.of(user), Jql.parse(jql), startAt, most);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("expand", "schema,names");
        answer.put("startAt", startAt);
        answer.put("maxResults", most);
        answer.put("total", page.total());
        answer.put(
                "issues",
                page.issues().stream()
                        .map(issue -> issueJson.issue(issue, fields))
                        .toList());
        return new Answer(200, answer);
    }

    private IssueRow browsable(Users.User user, String keyOrId) {
        Optional<IssueRow> issue = keyOrId.matches("\\d{1,18}")
                ? data.issues().byId(Long.parseLong(keyOrId))
                : data.issues().byKey(keyOrId);
        return issue.filter(row -> data.permissions().maySee(Optional.of(user), row))
                .orElseThrow(() -> new RestRefused(404, NO_ISSUE));
    }

    /** A JSON body only: no other site's form can send one. */
    private JsonNode body(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new RestRefused(415, "Content-Type must be application/json");
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !host.baseUrl().toString().startsWith(origin)) {
            throw new RestRefused(403, "XSRF check failed");
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY);
        try {
            return json.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new RestRefused(400, "Unexpected character in the JSON body: " + e.getOriginalMessage());
        }
    }

    private static String parameter(HttpServletRequest request, String name, String otherwise) {
        return Optional.ofNullable(request.getParameter(name)).orElse(otherwise);
    }

    private static int number(String text, String name) {
        if (!text.matches("\\d{1,9}")) {
            throw new RestRefused(400, name + " is a number, 0 or more");
        }
        return Integer.parseInt(text);
    }

    private static Set<String> fields(String text) {
        Set<String> fields = new TreeSet<>();
        for (String field : text.split(",", -1)) {
            if (!field.isBlank()) {
                fields.add(field.trim());
            }
        }
        return fields;
    }

    private static Answer error(int status, String message) {
        return new Answer(status, Map.of("errorMessages", List.of(message), "errors", Map.of()));
    }

    /** Status and JSON body; null for none. */
    private record Answer(int status, Object body) {}
}
