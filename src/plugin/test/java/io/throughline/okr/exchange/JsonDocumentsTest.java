package io.throughline.okr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.copy.Rows;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.draft.ObjectiveDraft;
import io.throughline.okr.usecases.export.Document;
import io.throughline.okr.usecases.export.ExportModel;
import io.throughline.okr.usecases.goal.CreateObjective;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.planning.PositioningDraft;
import io.throughline.okr.usecases.planning.RevisePositioning;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real use cases on H2. The time is the mock-ups' 12 August 2027. */
class JsonDocumentsTest {
    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private int unit;
    private int cycle;
    private int objective;
    private int keyResult;

    @BeforeEach
    void some_of_everything() {
        unit = desk.unit("支付 \"R&D\"", 0, "mei");
        int other = desk.unit("Ledger", unit);
        cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        int quarter = desk.cycle("Q3", "2027-07-01", "2027-09-30", cycle);
        objective = desk.the(CreateObjective.class)
                .create(new ObjectiveDraft(unit, cycle, "Merchants trust us", "They pay us.", "mei", "", 1, 0, 0))
                .id();
        int closing = desk.objective(other, quarter, "Closing is quiet");
        desk.objective(other, quarter, "Nothing is lost");
        keyResult = desk.keyResult(objective, "Raise the success rate", 90, 98, 1);
        int counted = desk.counting(closing, "Ship the ledger");
        desk.keyResult(closing, "Lower the days", 9, 2, 1);
        desk.checkIn(keyResult, 92.5, 6);
        desk.checkIn(keyResult, 94, 7);
        desk.the(RecordCheckIn.class).record(keyResult, new RecordCheckIn.Draft(0, false, -1, "No data\nyet.", ""));
        desk.jira().epic(1, "PAY-1", 100);
        desk.jira().issue(2, "PAY-2", 100, 1, "done");
        desk.jira().issue(3, "PAY-3", 100, 1, "new");
        desk.the(LinkIssue.class).link(counted, "PAY-1");
        desk.the(LinkIssue.class).link(counted, "PAY-2");
        desk.the(LinkIssue.class).link(counted, "PAY-3");
        desk.the(Contribute.class).contribute(closing, new Contribute.Draft(keyResult, 0, 2.5));
        revise(unit, 0, "To pay.");
        revise(unit, 1, "To pay at once.");
        revise(other, 0, "To keep the books.");
    }

    private void revise(int of, long from, String purpose) {
        desk.the(RevisePositioning.class)
                .revise(
                        of,
                        from,
                        new PositioningDraft(purpose, "", "", "edge", "", "", List.of("We pay.", "We keep.")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void it_says_what_it_is_and_has_every_element_made() throws IOException {
        JsonNode model = parsed(desk.the(ExportModel.class).export());

        assertThat(model.get("format").asText()).isEqualTo("throughline");
        assertThat(model.get("version").asInt()).isEqualTo(1);
        assertThat(model.get("lastChange").asText()).isEqualTo("2027-08-12T14:32:00Z");
        assertThat(model.get("orgUnits").findValuesAsText("name")).containsExactly("支付 \"R&D\"", "Ledger");
        assertThat(model.at("/orgUnits/0/leads/0").asText()).isEqualTo("mei");
        assertThat(model.get("cycles").findValuesAsText("name")).containsExactly("2027", "Q3");
        assertThat(model.at("/cycles/1/parent").asInt()).isEqualTo(cycle);
        assertThat(model.get("objectives").findValuesAsText("title"))
                .containsExactly("Merchants trust us", "Closing is quiet", "Nothing is lost");
        assertThat(model.get("objectives").findValuesAsText("why")).containsExactly("They pay us.", "", "");
        assertThat(model.at("/objectives/0/owner").asText()).isEqualTo("mei");
        assertThat(model.get("keyResults").findValuesAsText("title"))
                .containsExactly("Raise the success rate", "Ship the ledger", "Lower the days");
        assertThat(model.at("/keyResults/0/objective").asInt()).isEqualTo(objective);
        assertThat(model.at("/keyResults/0/progress").asDouble()).isEqualTo(0.5);
        assertThat(model.at("/keyResults/1/total").asInt()).isEqualTo(4);
    }

    @Test
    void what_hangs_on_the_elements_is_in_it_too() throws IOException {
        JsonNode model = parsed(desk.the(ExportModel.class).export());

        assertThat(model.get("checkIns").findValuesAsText("value")).containsExactly("92.5", "94.0", "0.0");
        assertThat(model.get("checkIns").findValuesAsText("comment")).containsExactly("", "", "No data\nyet.");
        assertThat(model.at("/checkIns/2/keyResult").asInt()).isEqualTo(keyResult);
        assertThat(model.get("issueLinks").findValuesAsText("issue")).containsExactly("1", "2", "3");
        assertThat(model.at("/contributions/0/parentKeyResult").asInt()).isEqualTo(keyResult);
        assertThat(model.at("/contributions/0/weight").asDouble()).isEqualTo(2.5);
        assertThat(model.toString()).doesNotContain("PAY-1");
        assertThat(model.get("positionings").findValuesAsText("purpose"))
                .containsExactly("To pay.", "To pay at once.", "To keep the books.");
        assertThat(model.at("/positionings/1/version").asInt()).isEqualTo(2);
        assertThat(model.at("/positionings/2/boundary").asText()).isEqualTo("edge");
        assertThat(model.at("/positionings/2/statements/1").asText()).isEqualTo("We keep.");
    }

    @Test
    void the_change_log_is_whole_and_in_its_order() throws IOException {
        JsonNode changes = parsed(desk.the(ExportModel.class).export()).get("changes");

        List<String> places = new ArrayList<>();
        ChangeLog log = store.port(ChangeLog.class);
        log.revisions().byScope().keySet().stream()
                .flatMap(scope -> log.after(scope, 0, 1_000).stream())
                .forEach(
                        change -> places.add(change.scope().name() + ":" + change.revision() + ":" + change.ordinal()));
        List<String> written = new ArrayList<>();
        changes.forEach(change ->
                written.add(change.get("scope").asText() + ":" + change.get("revision") + ":" + change.get("ordinal")));
        assertThat(written).hasSizeGreaterThan(15).containsExactlyInAnyOrderElementsOf(places);
        assertThat(changes.findValuesAsText("element"))
                .contains(
                        "org-unit",
                        "cycle",
                        "objective",
                        "key-result",
                        "check-in",
                        "issue-link",
                        "contribution",
                        "positioning");
    }

    @Test
    void the_size_of_a_batch_changes_not_a_byte() throws IOException {
        assertThat(text(inBatchesOf(1).model()))
                .isEqualTo(text(inBatchesOf(2).model()))
                .isEqualTo(text(desk.the(ExportModel.class).export()));
    }

    @Test
    void twice_as_many_elements_in_a_batch_need_no_more_statements() throws IOException {
        JsonDocuments documents = inBatchesOf(200);
        long before = statements(documents);
        for (int i = 0; i < 5; i++) {
            int made = desk.objective(unit, cycle, "Another " + i);
            desk.checkIn(desk.keyResult(made, "Another", 0, 10, 1), 5, 5);
            revise(unit, 2 + i, "To pay " + i);
        }

        assertThat(statements(documents)).isEqualTo(before).isPositive();
    }

    @Test
    void whoever_is_no_administrator_is_refused_before_anything_is_read() {
        ExportModel export = desk.as("mei").the(ExportModel.class);
        long before = store.statements();

        assertThatThrownBy(export::export).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(Refused.Reason.FORBIDDEN));
        assertThat(store.statements()).isEqualTo(before);
    }

    @Test
    void what_broke_off_does_not_parse() {
        ByteArrayOutputStream whatCame = new ByteArrayOutputStream();
        Document document = out -> {
            store.close();
            inBatchesOf(200).model().writeTo(out);
        };

        assertThatThrownBy(() -> document.writeTo(whatCame)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new ObjectMapper().readTree(whatCame.toString(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonProcessingException.class);
        assertThat(whatCame.toString(StandardCharsets.UTF_8)).startsWith("{\"format\":\"throughline\"");
    }

    private long statements(JsonDocuments documents) throws IOException {
        long before = store.statements();
        documents.model().writeTo(OutputStream.nullOutputStream());
        return store.statements() - before;
    }

    private JsonDocuments inBatchesOf(int batch) {
        return new JsonDocuments(store.port(Rows.class), desk.the(SettingFields.class), batch);
    }

    private static String text(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(Document document) throws IOException {
        return new ObjectMapper().readTree(text(document));
    }
}
