package io.throughline.okr.rest;

import static io.throughline.okr.rest.HiddenWorld.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.store.Store;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.usecases.job.RunJobs;
import io.throughline.okr.usecases.job.ThinHistory;
import java.time.Duration;

/** An org unit with goals in it: each that is asked for is new, in a cycle of its own, and whoever does it is an administrator. */
final class AnswerWorld {
    /** No element has it. */
    static final int NEVER = Looking.NEVER;

    /** What is closed when that is asked for: the cycle that was made last. */
    int cycle;

    /** The day on which everything is made. */
    static final String TODAY = "2027-08-12";

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEARS = Duration.ofDays(2_000);

    /** An objective of which it is not known any more what it said today; its cycle. */
    int forgotten;

    int forgottenCycle;

    final Api api;
    final int unit;
    private int made;
    private int webhook;

    AnswerWorld(Store store) {
        api = new Api(HouseWording.english(), store);
        administrator();
        unit = unit();
    }

    void administrator() {
        api.desk.as("admin");
    }

    /** A name that nothing has. */
    String name() {
        made++;
        return "Name " + made;
    }

    int unit() {
        ObjectNode body = said("name", name(), "visibility", "everyone");
        body.putArray("leads").add("mei");
        return made("/org-units", body);
    }

    ObjectNode cycleBody(String state) {
        return said("name", name(), "starts", "2027-01-01", "ends", "2027-12-31", "state", state);
    }

    int cycle() {
        cycle = made("/cycles", cycleBody("open"));
        return cycle;
    }

    ObjectNode objectiveBody() {
        return said("title", name()).put("orgUnit", unit).put("cycle", cycle);
    }

    /** In a cycle of its own. */
    int objective() {
        cycle();
        return sister();
    }

    /** In the cycle that was made last. */
    int sister() {
        return made("/objectives", objectiveBody());
    }

    ObjectNode keyResultBody(int objective) {
        return said("title", name(), "source", "check-in")
                .put("objective", objective)
                .put("target", 100);
    }

    int keyResult() {
        return keyResult(objective());
    }

    int keyResult(int objective) {
        return made("/key-results", keyResultBody(objective));
    }

    /** One that counts issues. */
    int counting() {
        return made(
                "/key-results", said("title", name(), "source", "linked-issues").put("objective", objective()));
    }

    /** An epic everybody may browse, its key. */
    String issue() {
        made++;
        String key = "PAY-" + made;
        api.desk.jira().epic(made, key, 10);
        return key;
    }

    int closedObjective() {
        int objective = objective();
        keyResult(objective);
        close(objective);
        return objective;
    }

    /** A key result of an objective that is closed. */
    int closedKeyResult() {
        int objective = objective();
        int keyResult = keyResult(objective);
        close(objective);
        return keyResult;
    }

    private void close(int objective) {
        good("PUT", "/objectives/" + objective + "/state", said("state", "closed"));
    }

    int action(int keyResult) {
        return made("/key-results/" + keyResult + "/actions", said("title", name()));
    }

    /** What the element says is a comment by the administrator. */
    int comment(int objective) {
        return made("/comments", said("element", "objective", "text", name()).put("id", objective));
    }

    ObjectNode evidenceBody(int objective) {
        return said("element", "objective", "title", name(), "url", "https://example.com")
                .put("id", objective);
    }

    ObjectNode kpiBody() {
        return said("name", name()).put("orgUnit", unit);
    }

    int kpi() {
        return made("/kpis", kpiBody());
    }

    ObjectNode fieldBody() {
        return said("name", name(), "on", "both", "type", "text");
    }

    int field() {
        return made("/custom-fields", fieldBody());
    }

    int theme() {
        return made("/themes", said("name", name()));
    }

    ObjectNode webhookBody() {
        return said("url", "https://example.com/" + name().replace(' ', '-'), "secret", "0123456789abcdef");
    }

    /** Instead of the one that was made before: there is room for few. */
    int webhook() {
        if (webhook > 0) {
            api.call("DELETE", "/webhooks/" + webhook, null);
        }
        webhook = made("/webhooks", webhookBody());
        return webhook;
    }

    /** One that waits, as the only one. */
    int job() {
        work();
        return made("/jobs", said("kind", "export"));
    }

    int cancelledJob() {
        int job = job();
        good("PUT", "/jobs/" + job + "/cancelled", said());
        return job;
    }

    int doneJob() {
        int job = job();
        work();
        return job;
    }

    /** All that waits is done. */
    void work() {
        while (api.desk.the(RunJobs.class).runNext()) {
            // the next one
        }
    }

    /** What is written of it from now on is refused. */
    void closeCycle() {
        good("PUT", "/cycles/" + cycle + "/state", said("state", "closed"));
    }

    /** Makes the objective that is forgotten, once; also what the first change after that day says of it is gone. */
    void forgetting() {
        if (forgotten == 0) {
            forgotten = objective();
            forgottenCycle = cycle;
            String address = "/objectives/" + forgotten;
            new Call("PUT", "/settings", said().put("keepTextsDays", 1_000), tag("/settings")).on(api);
            for (int day = 1; day <= 2; day++) {
                api.desk.wait(DAY);
                new Call("PUT", address, objectiveBody(), tag(address)).on(api);
            }
            api.desk.wait(YEARS);
            api.desk.the(ThinHistory.class).thin();
            api.desk.wait(YEARS.plus(DAY).plus(DAY).negated());
        }
    }

    /** Makes something; its id. */
    int made(String path, ObjectNode body) {
        return good("POST", path, body).json().path("id").asInt();
    }

    /** Does something that is to work. */
    Api.Answer good(String method, String path, ObjectNode body) {
        Api.Answer answer = api.call(method, path, body == null ? null : body.toString());
        assertThat(answer.status())
                .as("%s %s %s: %s", method, path, body, answer.body())
                .isBetween(200, 299);
        return answer;
    }

    /** The tag of what is read at a path. */
    String tag(String path) {
        return api.get(path).header("ETag");
    }
}
