package io.throughline.sandbox.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.Sandbox;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of the table in docs/rest.md, called in a running Jira with the sample in it; then random requests made of them. */
class RestContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ROW =
            Pattern.compile("^\\| (GET|POST|PUT|DELETE) \\| `([^`?]+)[^`]*` \\|.*\\| ([\\d, ]+) \\|$");
    /** Where a good request needs something made for it; a mutated path is sent as it is. */
    private static final List<String> MADE = List.of(
            "/key-results/1/actions/made",
            "/key-results/1/check-ins/made",
            "/comments/made",
            "/evidence/made",
            "/org-units/made",
            "/themes/made",
            "/custom-fields/made",
            "/kpis/made",
            "/jobs/made",
            "/webhooks/made");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int RANDOM_REQUESTS = 600;
    /** In a path: something that is made before the call, as it says. */
    private static final Pattern PREPARED =
            Pattern.compile("(fresh|trashed|closed|done|cancelled)-(cycle|objective|key-result|job)");

    private static final String EXPORT = "{\"kind\":\"export\"}";
    private static final String OVERRIDE = "{\"progress\":0.5,\"reason\":\"Half of it is a draft\"}";
    private static final String GRADE = "{\"grade\":0.7,\"note\":\"Good\"}";

    @TempDir
    private static Path data;

    private static Sandbox sandbox;
    private static Browser browser;
    private static Map<String, Call> calls;

    /** A good request of one operation. If-Match is sent where it is not "". */
    private record Call(String path, String body, String match) {}

    @BeforeAll
    static void start() {
        HostOptions options = HostOptions.in(data).plugin(PluginJar.path());
        sandbox = Sandbox.start(options, options);
        sandbox.loadSample();
        browser = new Browser(sandbox.jira().baseUrl());
        calls = calls();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static Map<String, Call> calls() {
        String objective = "{\"orgUnit\":1,\"cycle\":1,\"title\":\"Made by a test\"}";
        String keyResult = "{\"objective\":1,\"title\":\"Count from 0 to 10\",\"source\":\"check-in\",\"target\":10}";
        Map<String, Call> good = new LinkedHashMap<>();
        good.put("GET /board", get("/board?unit=Payments%20Engineering"));
        good.put("GET /cycles", get("/cycles"));
        good.put(
                "POST /cycles",
                post(
                        "/cycles",
                        "{\"name\":\"FY90\",\"starts\":\"2090-01-01\",\"ends\":\"2090-12-31\",\"state\":\"planned\"}"));
        good.put(
                "POST /cycles/{id}/clone",
                post("/cycles/4/clone", "{\"cycle\":5,\"actions\":true,\"baselines\":true}"));
        good.put("GET /cycles/next", get("/cycles/next?kind=year"));
        good.put("GET /cycles/{id}", get("/cycles/1"));
        good.put("PUT /cycles/{id}", new Call("/cycles/fresh-cycle", cycle("FY91 renamed"), "current"));
        good.put("PUT /cycles/{id}/state", put("/cycles/fresh-cycle/state", "{\"state\":\"open\"}"));
        good.put("DELETE /cycles/{id}", new Call("/cycles/fresh-cycle", "", ""));
        good.put("GET /org-units", get("/org-units"));
        good.put(
                "POST /org-units",
                post("/org-units", "{\"name\":\"A new team\",\"parent\":1,\"visibility\":\"everyone\"}"));
        good.put("GET /org-units/{id}", get("/org-units/2"));
        good.put(
                "PUT /org-units/{id}",
                new Call(
                        "/org-units/3",
                        "{\"name\":\"Checkout\",\"parent\":2,\"leads\":[\"priya\"],\"members\":[\"sofia\"]}",
                        "current"));
        good.put("POST /org-units/{id}/place", post("/org-units/3/place", "{\"before\":5}"));
        good.put("DELETE /org-units/{id}", new Call("/org-units/made", "", ""));
        good.put("GET /org-units/{id}/positioning", get("/org-units/2/positioning"));
        good.put(
                "PUT /org-units/{id}/positioning",
                new Call(
                        "/org-units/1/positioning",
                        "{\"purpose\":\"a\",\"uniqueValue\":\"b\",\"dimensions\":\"c\",\"boundary\":\"d\",\"direction\":\"e\",\"businessValue\":\"f\",\"statements\":[{\"text\":\"We are\"}]}",
                        "*"));
        good.put("GET /org-units/{id}/positioning/versions", get("/org-units/2/positioning/versions"));
        good.put("GET /positioning", get("/positioning?unit=Payments%20Engineering"));
        good.put("GET /objectives", get("/objectives?cycle=1&state=active&limit=5&fields=title,owner.name"));
        good.put("POST /objectives", post("/objectives", objective));
        good.put("GET /objectives/{id}", get("/objectives/1"));
        good.put("PUT /objectives/{id}", new Call("/objectives/1", objective, "current"));
        good.put("DELETE /objectives/{id}", new Call("/objectives/fresh-objective", "", ""));
        good.put("POST /objectives/{id}/restore", post("/objectives/trashed-objective/restore", "{}"));
        good.put("PUT /objectives/{id}/state", put("/objectives/fresh-objective/state", "{\"state\":\"closed\"}"));
        good.put("PUT /objectives/{id}/place", put("/objectives/fresh-objective/place", "{\"before\":1}"));
        good.put("PUT /objectives/{id}/override", put("/objectives/fresh-objective/override", OVERRIDE));
        good.put("DELETE /objectives/{id}/override", new Call("/objectives/fresh-objective/override", "", ""));
        good.put("PUT /objectives/{id}/grade", put("/objectives/closed-objective/grade", GRADE));
        good.put("DELETE /objectives/{id}/grade", new Call("/objectives/closed-objective/grade", "", ""));
        good.put("GET /objectives/{id}/explanation", get("/objectives/1/explanation"));
        good.put("GET /objectives/{id}/findings", get("/objectives/1/findings"));
        good.put("POST /objectives/{id}/move", post("/objectives/made/move", "{\"orgUnit\":2,\"parentKeyResult\":1}"));
        good.put("GET /objectives/{id}/contributions", get("/objectives/2/contributions"));
        good.put(
                "POST /objectives/{id}/contributions",
                post("/objectives/made/contributions", "{\"parentKeyResult\":2,\"weight\":2}"));
        good.put("GET /objectives/{id}/contributions/{contribution}", get("/objectives/made/contributions/given"));
        good.put(
                "PUT /objectives/{id}/contributions/{contribution}",
                new Call("/objectives/made/contributions/given", "{\"weight\":3}", "\"1\""));
        good.put(
                "DELETE /objectives/{id}/contributions/{contribution}",
                new Call("/objectives/made/contributions/given", "", ""));
        good.put("GET /key-results/{id}/contributions", get("/key-results/1/contributions"));
        good.put("GET /key-results", get("/key-results?query=pay&limit=5&fields=title,owner.name"));
        good.put("GET /key-results/hits", get("/key-results/hits?query=pay&limit=5"));
        good.put("POST /key-results", post("/key-results", keyResult));
        good.put("GET /key-results/{id}", get("/key-results/1"));
        good.put(
                "PUT /key-results/{id}",
                new Call(
                        "/key-results/1", keyResult.replace("}", ",\"targetReason\":\"A test wants it\"}"), "current"));
        good.put("DELETE /key-results/{id}", new Call("/key-results/fresh-key-result", "", ""));
        good.put("POST /key-results/{id}/restore", post("/key-results/trashed-key-result/restore", "{}"));
        good.put("PUT /key-results/{id}/place", put("/key-results/fresh-key-result/place", "{\"before\":1}"));
        good.put("PUT /key-results/{id}/override", put("/key-results/fresh-key-result/override", OVERRIDE));
        good.put("DELETE /key-results/{id}/override", new Call("/key-results/fresh-key-result/override", "", ""));
        good.put("PUT /key-results/{id}/grade", put("/key-results/closed-key-result/grade", GRADE));
        good.put("DELETE /key-results/{id}/grade", new Call("/key-results/closed-key-result/grade", "", ""));
        good.put("GET /key-results/{id}/explanation", get("/key-results/1/explanation"));
        good.put("GET /key-results/{id}/check-ins", get("/key-results/1/check-ins"));
        good.put(
                "POST /key-results/{id}/check-ins", post("/key-results/1/check-ins", "{\"value\":7,\"confidence\":6}"));
        good.put("GET /key-results/{id}/check-ins/{checkIn}", get("/key-results/1/check-ins/made"));
        good.put("GET /key-results/{id}/issue-links/{link}", get("/key-results/1/issue-links/linked"));
        good.put("GET /key-results/{id}/issue-links", get("/key-results/1/issue-links"));
        good.put(
                "POST /key-results/{id}/issue-links", post("/key-results/1/issue-links", "{\"issueKey\":\"PAY-142\"}"));
        good.put("DELETE /key-results/{id}/issue-links/{link}", new Call("/key-results/1/issue-links/linked", "", ""));
        good.put("GET /key-results/{id}/link-preview", get("/key-results/1/link-preview?issue=PAY-142"));
        good.put("GET /issues/{issueKey}/key-results", get("/issues/PAY-142/key-results"));
        good.put("GET /trash", get("/trash?cycle=1"));
        good.put("DELETE /trash/{element}/{id}", new Call("/trash/objective/trashed-objective", "", ""));
        attached(good);
        good.put(
                "POST /batch",
                post("/batch", "{\"operations\":[{\"create\":\"objective\",\"body\":" + objective + "}]}"));
        good.put("POST /hand-overs", post("/hand-overs", "{\"from\":\"priya\",\"to\":\"mei\"}"));
        good.put("GET /settings", get("/settings"));
        good.put("PUT /settings", new Call("/settings", "{\"overdueDays\":21}", "current"));
        good.put("GET /themes", get("/themes"));
        good.put("GET /themes/{id}", get("/themes/made"));
        good.put("POST /themes", post("/themes", "{\"name\":\"Customers\"}"));
        good.put("PUT /themes/{id}", new Call("/themes/made", "{\"name\":\"Partners\"}", "\"1\""));
        good.put("POST /themes/{id}/place", post("/themes/made/place", "{\"before\":1}"));
        good.put("GET /export", get("/export"));
        good.put("GET /jobs", get("/jobs"));
        good.put("POST /jobs", post("/jobs", EXPORT));
        good.put("GET /jobs/{id}", get("/jobs/made"));
        good.put("PUT /jobs/{id}/cancelled", put("/jobs/made/cancelled", "{}"));
        good.put("POST /jobs/{id}/resume", post("/jobs/cancelled-job/resume", "{}"));
        good.put("GET /jobs/{id}/file", get("/jobs/done-job/file"));
        good.put("POST /jobs/files", post("/jobs/files", "a,b"));
        // the linked Confluence is allowed by itself
        String webhook = "{\"url\":\"%s/rest/nobody\",\"secret\":\"0123456789abcdef\",\"active\":false}"
                .formatted(sandbox.confluence().baseUrl());
        good.put("GET /webhooks", get("/webhooks"));
        good.put("POST /webhooks", post("/webhooks", webhook));
        good.put("GET /webhooks/{id}", get("/webhooks/made"));
        good.put("PUT /webhooks/{id}", new Call("/webhooks/made", webhook, "\"1\""));
        good.put("DELETE /webhooks/{id}", get("/webhooks/made"));
        good.put("POST /webhooks/{id}/test", post("/webhooks/made/test", "{}"));
        good.put("GET /webhooks/{id}/deliveries", get("/webhooks/made/deliveries"));
        good.put("GET /export/sheets.xlsx", get("/export/sheets.xlsx?unit=2"));
        good.put("GET /export/{kind}.csv", get("/export/objectives.csv"));
        good.put("GET /import/template.xlsx", get("/import/template.xlsx"));
        good.put("POST /import/sheets", post("/import/sheets?kind=objectives", "key,why\nO-1,Said in a sheet\n"));
        good.put("GET /export/schema", get("/export/schema"));
        good.put("POST /import", post("/import?dryRun=true", "{\"format\":\"throughline\",\"version\":1}"));
        good.put("GET /history", get("/history?element=objective&id=1"));
        good.put("GET /openapi.json", get("/openapi.json"));
        good.put("GET /history/past", get("/history/past?element=objective&id=1&asOf=2099-12-31"));
        return good;
    }

    /** What hangs on elements. */
    private static void attached(Map<String, Call> good) {
        String actions = "/key-results/1/actions";
        String action = "{\"title\":\"Ask the merchants\",\"owner\":\"priya\",\"due\":\"2027-03-01\"}";
        good.put("GET /key-results/{id}/actions", get(actions));
        good.put("POST /key-results/{id}/actions", post(actions, action));
        good.put("GET /key-results/{id}/actions/{action}", get(actions + "/made"));
        good.put("PUT /key-results/{id}/actions/{action}", new Call(actions + "/made", action, "\"1\""));
        good.put("PUT /key-results/{id}/actions/{action}/done", post(actions + "/made/done", "{\"done\":true}"));
        good.put("POST /key-results/{id}/actions/{action}/move", post(actions + "/made/move", "{\"before\":0}"));
        good.put("DELETE /key-results/{id}/actions/{action}", get(actions + "/made"));
        good.put("GET /comments", get("/comments?element=key-result&id=1"));
        good.put("POST /comments", post("/comments", "{\"element\":\"objective\",\"id\":1,\"text\":\"Well said\"}"));
        good.put("GET /comments/{id}", get("/comments/made"));
        good.put("PUT /comments/{id}", new Call("/comments/made", "{\"text\":\"Better said\"}", "\"1\""));
        good.put("DELETE /comments/{id}", get("/comments/made"));
        good.put("GET /evidence", get("/evidence?element=org-unit&id=1"));
        good.put(
                "POST /evidence",
                post(
                        "/evidence",
                        "{\"element\":\"cycle\",\"id\":1,\"title\":\"Plan\",\"url\":\"https://a.example/\"}"));
        good.put("GET /evidence/{id}", get("/evidence/made"));
        good.put("DELETE /evidence/{id}", get("/evidence/made"));
        String choice = "{\"name\":\"Region #n\",\"type\":\"choice\",\"choices\":[\"East\",\"West\"]}";
        good.put("GET /custom-fields", get("/custom-fields"));
        good.put("POST /custom-fields", post("/custom-fields", choice));
        good.put("GET /custom-fields/{id}", get("/custom-fields/made"));
        good.put("PUT /custom-fields/{id}", new Call("/custom-fields/made", choice, "\"1\""));
        good.put("GET /custom-values", get("/custom-values?element=objective&id=1"));
        good.put("PUT /custom-values", new Call("/custom-values?element=objective&id=1", "{\"values\":[]}", "current"));
        String kpi = "{\"orgUnit\":1,\"name\":\"Payments that succeed\",\"unit\":\"%\",\"decimals\":1}";
        good.put("GET /kpis", get("/kpis?unit=1"));
        good.put("POST /kpis", post("/kpis", kpi));
        good.put("GET /kpis/{id}", get("/kpis/made"));
        good.put("PUT /kpis/{id}", new Call("/kpis/made", kpi, "\"1\""));
        good.put("GET /kpis/{id}/values", get("/kpis/made/values"));
        good.put("GET /kpis/{id}/values/{value}", get("/kpis/made/values/given"));
        good.put("POST /kpis/{id}/values", post("/kpis/made/values", "{\"value\":97.5,\"note\":\"As reported\"}"));
    }

    /** The same call of something that was just made: by the good request that makes one of its kind. */
    private static Call made(Call call) {
        String among = call.path().substring(0, call.path().indexOf("/made"));
        Call maker = calls.values().stream()
                .filter(each -> each.path().equals(among) && !each.body().isEmpty())
                .findFirst()
                .orElseThrow();
        HttpRequest.Builder request = request(browser.as("admin", "/rest/okr/1" + among), "POST", maker);
        String path =
                call.path().replace("/made", "/" + id(browser.send(request).body()));
        return new Call(path, call.body(), call.match());
    }

    @Test
    void every_operation_of_the_table_answers_as_it_says_and_no_other_exists() throws IOException {
        Map<String, List<Integer>> table = table();
        assertThat(calls.keySet()).isEqualTo(table.keySet());
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> row : table.entrySet()) {
            HttpResponse<String> answer = send(row.getKey(), calls.get(row.getKey()), "admin");
            if (answer.statusCode() != row.getValue().get(0)) {
                wrong.add(row.getKey() + " " + answer.statusCode() + " " + answer.body());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_not_there_answers_404_with_a_problem() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> row : table().entrySet()) {
            Call good = calls.get(row.getKey());
            if (!row.getKey().contains("{") || !row.getValue().contains(404)) {
                continue;
            }
            String path = good.path()
                    .replaceFirst(
                            "/(\\d+|PAY-142|objectives\\.csv|linked|made|(fresh|trashed|closed|done|cancelled)-[a-z-]+)",
                            "/999999");
            HttpResponse<String> answer = send(row.getKey(), new Call(path, good.body(), "\"1\""), "admin");
            if (answer.statusCode() != 404 || !problem(answer)) {
                wrong.add(row.getKey() + " " + answer.statusCode() + " " + answer.body());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_gets_anything_without_logging_in() throws IOException {
        for (String operation : table().keySet()) {
            Call call = calls.get(operation);
            HttpRequest.Builder request = request(browser.to("/rest/okr/1" + call.path()), operation, call);
            assertThat(browser.send(request).statusCode()).as(operation).isEqualTo(401);
        }
    }

    @Test
    void random_requests_never_break_it() throws IOException {
        Random random = new Random(20261122);
        List<String> operations = List.copyOf(table().keySet());
        int fine = 0;
        Set<String> broken = new TreeSet<>();
        for (int i = 0; i < RANDOM_REQUESTS; i++) {
            String operation = operations.get(random.nextInt(operations.size()));
            Call call = mutated(calls.get(operation), random);
            HttpResponse<String> answer = send(operation, call, random.nextBoolean() ? "admin" : "priya");
            fine += answer.statusCode() < 400 ? 1 : 0;
            if (answer.statusCode() >= 500 || answer.body().contains("\tat ")) {
                broken.add(operation + " " + call + " " + answer.statusCode() + " " + answer.body());
            }
        }
        assertThat(broken).isEmpty();
        assertThat(fine).isGreaterThan(RANDOM_REQUESTS * 2 / 5);
    }

    /** Often the good request, else one with a number, a text or a brace changed. */
    private static Call mutated(Call call, Random random) {
        String body = call.body();
        String path = call.path();
        switch (random.nextInt(8)) {
            case 0 -> body = body.replaceFirst("\\d+", random.nextBoolean() ? "-1" : "1e400");
            case 1 -> body = body.replace("\":", "\":[],\"x\":");
            case 2 -> body = body.isEmpty() ? body : body.substring(0, random.nextInt(body.length()));
            case 3 -> path = path.replaceFirst("/\\d+", "/" + random.nextInt());
            case 4 -> body = body.replaceFirst("\"title\":\"[^\"]*\"", "\"title\":\"" + "长".repeat(5000) + "\"");
            default -> {}
        }
        return new Call(path, body, call.match());
    }

    private static HttpResponse<String> send(String operation, Call given, String who) {
        Matcher named = PREPARED.matcher(given.path());
        Call call = named.find()
                ? new Call(
                        named.replaceFirst(Integer.toString(prepared(named.group(1), named.group(2)))),
                        given.body(),
                        given.match())
                : given;
        Call ready = call;
        if (call.match().equals("current")) {
            String tag = browser.send(browser.as(who, "/rest/okr/1" + call.path()))
                    .headers()
                    .firstValue("ETag")
                    .orElse("\"0\"");
            ready = new Call(call.path(), call.body(), tag);
        }
        if (call.path().startsWith("/webhooks")) {
            forgetWebhooks();
        }
        if (MADE.stream().anyMatch(call.path()::startsWith)) {
            ready = made(call);
        }
        if (call.path().endsWith("/linked")) {
            String links = call.path().replace("/linked", "");
            String made = browser.send(request(
                            browser.as("admin", "/rest/okr/1" + links),
                            "POST",
                            post(links, "{\"issueKey\":\"PAY-118\"}")))
                    .body();
            ready = new Call(links + "/" + id(made), "", "");
        }
        if (ready.path().contains("/made/")) {
            String objective = "{\"orgUnit\":1,\"cycle\":1,\"title\":\"Made for a call\"}";
            ready = after(ready, "/made/", "/objectives", objective);
        }
        if (ready.path().endsWith("/values/given")) {
            ready = after(ready, "/given", ready.path().replace("/given", ""), "{\"value\":97.5}");
        }
        if (ready.path().endsWith("/given")) {
            String contributions = ready.path().replace("/given", "");
            ready = after(ready, "/given", contributions, "{\"parentKeyResult\":2}");
        }
        return browser.send(request(browser.as(who, "/rest/okr/1" + ready.path()), operation, ready));
    }

    /** A call of something that is made first: its id takes a place in the path. */
    private static Call after(Call call, String place, String path, String body) {
        HttpRequest.Builder making = request(browser.as("admin", "/rest/okr/1" + path), "POST", post(path, body));
        String made = place.replaceAll(
                "\\w+", Integer.toString(id(browser.send(making).body())));
        return new Call(call.path().replace(place, made), call.body(), call.match());
    }

    /** Makes something and brings it where it is wanted. Returns its id. */
    private static int prepared(String how, String what) {
        String objective = "{\"orgUnit\":1,\"cycle\":1,\"title\":\"Made for a test\"}";
        if (what.equals("cycle")) {
            return made("/cycles", cycle("FY91"));
        }
        if (what.equals("job")) {
            return job(how);
        }
        if (what.equals("objective")) {
            int id = made("/objectives", objective);
            bring(how, "/objectives/" + id);
            return id;
        }
        int above = how.equals("closed") ? made("/objectives", objective) : 1;
        String keyResult = "{\"objective\":%d,\"title\":\"Count\",\"source\":\"check-in\",\"target\":10}";
        int id = made("/key-results", keyResult.formatted(above));
        bring(how, how.equals("closed") ? "/objectives/" + above : "/key-results/" + id);
        return id;
    }

    /** There is room for few. */
    private static void forgetWebhooks() {
        String body = done("GET", get("/webhooks")).body();
        Matcher ids = Pattern.compile("\"id\":(\\d+)").matcher(body);
        while (ids.find()) {
            done("DELETE", get("/webhooks/" + ids.group(1)));
        }
    }

    /** A job that has ended so: one that was to be cancelled may have been done before. */
    private static int job(String state) {
        for (int i = 0; i < 100; i++) {
            int id = made("/jobs", EXPORT);
            if (state.equals("cancelled")) {
                done("PUT", put("/jobs/" + id + "/cancelled", "{}"));
            }
            String now = "waiting";
            while (now.equals("waiting") || now.equals("running")) {
                String body = done("GET", get("/jobs/" + id)).body();
                now = body.replaceFirst("(?s).*\"state\":\"(\\w+)\".*", "$1");
            }
            if (now.equals(state)) {
                return id;
            }
        }
        throw new AssertionError("no job is " + state);
    }

    private static void bring(String how, String path) {
        switch (how) {
            case "trashed" -> done("DELETE", new Call(path, "", ""));
            case "closed" -> done("PUT", put(path + "/state", "{\"state\":\"closed\"}"));
            default -> {}
        }
    }

    private static int made(String path, String body) {
        return id(done("POST", post(path, body)).body());
    }

    private static HttpResponse<String> done(String method, Call call) {
        return browser.send(request(browser.as("admin", "/rest/okr/1" + call.path()), method, call));
    }

    private static String cycle(String name) {
        String body = "{\"name\":\"%s\",\"kind\":\"year\",\"starts\":\"2091-01-01\",\"ends\":\"2091-12-31\"}";
        return body.formatted(name);
    }

    private static int id(String body) {
        try {
            return JSON.readTree(body).path("id").asInt();
        } catch (IOException e) {
            return 0;
        }
    }

    private static HttpRequest.Builder request(HttpRequest.Builder request, String operation, Call call) {
        request.header("Accept-Language", "en");
        if (!call.match().isEmpty() && !call.match().equals("current")) {
            request.header("If-Match", call.match());
        }
        if (!call.body().isEmpty()) {
            request.header("Content-Type", type(operation));
        }
        // Some names are taken only once.
        String body = call.body().replace("#n", Integer.toString(NEXT.incrementAndGet()));
        return request.method(operation.split(" ")[0], BodyPublishers.ofString(body));
    }

    private static String type(String operation) {
        return switch (operation) {
            case "POST /jobs/files" -> "application/octet-stream";
            case "POST /import/sheets" -> "text/csv";
            default -> "application/json";
        };
    }

    private static boolean problem(HttpResponse<String> answer) throws IOException {
        JsonNode body = JSON.readTree(answer.body());
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && body.path("status").asInt() == 404
                && !body.path("title").asText().isEmpty();
    }

    private static Call get(String path) {
        return new Call(path, "", "");
    }

    private static Call put(String path, String body) {
        return new Call(path, body, "");
    }

    private static Call post(String path, String body) {
        return new Call(path, body, "");
    }

    /** The operations of docs/rest.md with the statuses each may answer, the usual one first. */
    private static Map<String, List<Integer>> table() throws IOException {
        Map<String, List<Integer>> table = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PluginJar.house().resolve("docs/rest.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                List<Integer> statuses = List.of(row.group(3).split(", ")).stream()
                        .map(Integer::valueOf)
                        .toList();
                table.put(row.group(1) + " " + row.group(2), statuses);
            }
        }
        return table;
    }
}
