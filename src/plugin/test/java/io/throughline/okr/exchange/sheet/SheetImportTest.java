package io.throughline.okr.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.store.Store;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.action.ActionDraft;
import io.throughline.okr.usecases.action.AddAction;
import io.throughline.okr.usecases.alignment.Contribute;
import io.throughline.okr.usecases.export.Document;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.goal.ViewObjective;
import io.throughline.okr.usecases.issue.LinkIssue;
import io.throughline.okr.usecases.kpi.CreateKpi;
import io.throughline.okr.usecases.kpi.KpiDraft;
import io.throughline.okr.usecases.kpi.RecordKpiValue;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.progress.ListCheckIns;
import io.throughline.okr.usecases.sheet.ExportSheets;
import io.throughline.okr.usecases.sheet.ImportSheets;
import io.throughline.okr.usecases.sheet.OfferTemplate;
import io.throughline.okr.usecases.sheet.RawSheet;
import io.throughline.okr.usecases.sheet.Titles;
import io.throughline.okr.usecases.sheet.Wish;
import io.throughline.okr.view.KeyResultView;
import io.throughline.okr.view.ObjectiveView;
import io.throughline.okr.view.SheetImportView;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets that come back changed, or come from elsewhere. The time is the mock-ups' 12 August 2027. */
class SheetImportTest {
    private static final Titles ENGLISH = HouseWording.english()::text;
    private static final List<Titles> LANGUAGES = List.of(ENGLISH, HouseWording.chinese()::text);

    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private int payments;
    private int cycle;
    private int trust;
    private int rate;

    @BeforeEach
    void a_company() {
        int company = desk.unit("Acme", 0);
        payments = desk.unit("Payments", company, "mei");
        cycle = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        trust = desk.objective(payments, cycle, "Merchants trust us");
        rate = desk.keyResult(trust, "Raise the rate", 90, 98.5, 1);
        desk.checkIn(rate, 94.25, 7);
        int beside = desk.objective(payments, cycle, "Closing is quiet");
        desk.the(Contribute.class).contribute(beside, new Contribute.Draft(rate, 0, 2.5));
        desk.the(AddAction.class).add(rate, new ActionDraft("Ask them", "mei", "2027-09-01"));
        desk.jira().epic(1, "PAY-1", 100);
        desk.the(LinkIssue.class).link(desk.counting(beside, "Ship it"), "PAY-1");
        int kpi = desk.the(CreateKpi.class)
                .create(new KpiDraft(payments, "Success", "%", 1, "within", 90, 100, "mei", "", false))
                .id();
        desk.the(RecordKpiValue.class).record(kpi, new RecordKpiValue.Draft(95.5, true, "as told", ""));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static byte[] bytes(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return out.toByteArray();
    }

    private List<RawSheet> exported() {
        byte[] book = bytes(desk.the(ExportSheets.class).workbook("", "", ENGLISH));
        return new ReadUploads().workbook(new ByteArrayInputStream(book));
    }

    private SheetImportView csv(String kind, boolean dryRun, String... lines) {
        return csv(new Wish(dryRun, kind, "", "", Map.of(), "iso"), lines);
    }

    private SheetImportView csv(Wish wish, String... lines) {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        RawSheet sheet = new ReadUploads().text(new ByteArrayInputStream(text), (char) 0);
        return desk.the(ImportSheets.class).take(List.of(sheet), wish, LANGUAGES);
    }

    private static List<String> told(SheetImportView report) {
        return report.faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + " " + fault.messageKey())
                .toList();
    }

    private long revisions() {
        return store.port(io.throughline.okr.domain.change.ChangeLog.class).revisions().byScope().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void what_was_taken_out_says_nothing_new_when_it_comes_back() {
        long before = revisions();

        SheetImportView report = desk.the(ImportSheets.class)
                .take(exported(), new Wish(false, "goals", "", "", Map.of(), "iso"), LANGUAGES);

        assertThat(report.faults()).isEmpty();
        assertThat(report.rows())
                .allSatisfy(row -> assertThat(row.outcome()).as(row.toString()).isEqualTo("same"));
        assertThat(report.same()).isEqualTo(13);
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void a_cell_that_says_something_else_changes_that_and_leaves_the_rest() {
        SheetImportView report = csv(
                "key-results",
                false,
                "key,title,Target,Owner,targetReason",
                "KR-1,Raise it further,99,sid,They ask for more",
                "KR-2,Ship it,100,,");

        KeyResultView now = desk.the(ViewKeyResult.class).view(rate);
        assertThat(report.faults()).isEmpty();
        assertThat(report.rows().get(0).changed()).containsExactly("title", "owner", "target", "targetReason");
        assertThat(report.rows().get(1).outcome()).isEqualTo("same");
        assertThat(now.title()).isEqualTo("Raise it further");
        assertThat(now.target()).isEqualTo(99);
        assertThat(now.baseline()).isEqualTo(90);
        assertThat(now.owner().key()).isEqualTo("sid");
    }

    @Test
    void what_is_new_may_name_one_another_in_whatever_order() {
        SheetImportView report = csv(
                "objectives",
                false,
                "Called in this file,Title,Org unit,Cycle,Parent,Owner",
                "b,Below it,Payments,2027,a,",
                "a,Above it,payments,#" + cycle + ",KR-1,mei");

        assertThat(report.faults()).isEmpty();
        assertThat(report.rows()).extracting(SheetImportView.Line::key).containsExactly("O-4", "O-3");
        ObjectiveView below = desk.the(ViewObjective.class).view(trust + 3);
        assertThat(below.title()).isEqualTo("Below it");
        assertThat(below.parentObjective()).isEqualTo(trust + 2);
        assertThat(desk.the(ViewObjective.class).view(trust + 2).parentKeyResult())
                .isEqualTo(rate);
    }

    @Test
    void rows_that_name_each_other_in_a_circle_are_refused() {
        SheetImportView report = csv(
                "objectives",
                true,
                "ref,title,orgUnit,cycle,parent",
                "a,One,Payments,2027,b",
                "b,Other,Payments,2027,a");

        assertThat(told(report)).contains("3 parent okr.sheet.fault.loop");
    }

    @Test
    void an_org_unit_a_cycle_and_goals_of_them_can_come_in_one_workbook() {
        RawSheet units = sheet("Org units", List.of("name", "parent", "leads"), List.of("Ledger", "Acme", "sid"));
        RawSheet cycles = sheet(
                "周期",
                List.of("name", "starts", "ends", "state", "parent"),
                List.of("Q4", "2027-10-01", "2027-12-31", "open", "2027"));
        RawSheet objectives = sheet(
                "Objectives", List.of("ref", "title", "orgUnit", "cycle"), List.of("x", "Books close", "Ledger", "Q4"));
        RawSheet parts = sheet(
                "Key results",
                List.of("objective", "title", "measure", "steps", "target"),
                List.of("x", "Three steps", "milestones", "One [2]\nTwo [1]", ""));

        SheetImportView report = desk.the(ImportSheets.class)
                .take(
                        List.of(parts, objectives, cycles, units),
                        new Wish(false, "goals", "", "", Map.of(), "iso"),
                        LANGUAGES);

        assertThat(report.faults()).isEmpty();
        assertThat(report.made()).isEqualTo(4);
        assertThat(desk.the(ListOrgUnits.class).list()).extracting("name").contains("Ledger");
        KeyResultView made = desk.the(ViewKeyResult.class).view(rate + 2);
        assertThat(made.steps()).extracting("weight").containsExactly(2.0, 1.0);
    }

    private static RawSheet sheet(String name, List<Object> head, List<Object> row) {
        return new RawSheet(name, List.of(new RawSheet.RawLine(1, head), new RawSheet.RawLine(2, row)));
    }

    @Test
    void every_cell_that_is_wrong_is_named_at_once_and_nothing_is_written() {
        long before = revisions();
        String[] lines = {
            "key,title,weight,due,parent,owner,confidential,orgUnit,cycle",
            ",,heavy,2027-02-31,O-99,nobody,perhaps,Nowhere,2027",
            "O-1,Fine,2,,,,,,",
            "O-7,None of that,,,,,,Payments,2027",
            "O-1,Twice,,,,,,,"
        };

        SheetImportView report = csv("objectives", true, lines);

        assertThat(told(report))
                .containsExactlyInAnyOrder(
                        "2 title okr.refused.required",
                        "2 weight okr.sheet.fault.number",
                        "2 due okr.refused.date",
                        "2 parent okr.refused.unknown",
                        "2 owner okr.refused.unknown-person",
                        "2 confidential okr.sheet.fault.truth",
                        "2 orgUnit okr.refused.unknown",
                        "3 orgUnit okr.refused.required",
                        "3 cycle okr.refused.required",
                        "4 key okr.refused.unknown",
                        "5 key okr.sheet.fault.row-twice",
                        "5 orgUnit okr.refused.required",
                        "5 cycle okr.refused.required");
        assertThat(report.faults().get(0).header()).isEqualTo("title");
        assertThatThrownBy(() -> csv("objectives", false, lines)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.INVALID);
            assertThat(refused.faults())
                    .extracting(Refused.Fault::field)
                    .contains("objectives[2].title", "objectives[4].key");
        });
        assertThat(revisions()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key-results | objective;title;target | O-1;X; | target okr.refused.required",
                "key-results | objective;title;target | KR-1;X;1 | objective okr.refused.unknown",
                "key-results | objective;title;measure | O-1;X;guess | measure okr.refused.not-one-of",
                "key-results | objective;title;target;decimals | O-1;X;1;1.5 | decimals okr.sheet.fault.whole",
                "key-results | objective;title;target;checkpoints | O-1;X;1;soon | checkpoints okr.sheet.fault.checkpoints",
                "key-results | objective;title;target;due | O-1;X;1;2028-01-01 | due okr.refused.outside-cycle",
                "check-ins | keyResult;value | KR-1; | value okr.refused.check-in-empty",
                "check-ins | id;keyResult;value | 1;KR-1;95 | value okr.sheet.fault.recorded",
                "check-ins | keyResult;effective;value | KR-1;2027-12-30;1 | effective okr.refused.outside-cycle",
                "contributions | objective;parent | O-1;KR-1 | parent okr.refused.loop",
                "actions | id;keyResult;title | 1;KR-2;Ask them | keyResult okr.sheet.fault.only-new",
                "issue-links | keyResult;issue | KR-1;NO-1 | issue okr.refused.unknown-issue",
                "kpi-values | kpi;value | Success; | value okr.refused.required",
                "cycles | name;starts;ends | Q9;2027-03-01;2027-02-01 | ends okr.refused.ends-before-start",
                "org-units | id;name | 99;X | id okr.refused.unknown",
            })
    void each_kind_names_the_cell_that_is_wrong(String kind, String head, String row, String fault) {
        SheetImportView report = csv(kind, true, head, row);

        assertThat(told(report)).contains("2 " + fault);
    }

    @Test
    void a_dry_run_writes_nothing_and_says_what_would_be_done() {
        long before = revisions();

        SheetImportView report = csv(
                "objectives",
                true,
                "key,title,orgUnit,cycle",
                "O-1,Called otherwise,Payments,2027",
                ",New,Payments,2027");

        assertThat(report.dryRun()).isTrue();
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.made()).isEqualTo(1);
        assertThat(revisions()).isEqualTo(before);
        assertThat(desk.the(ViewObjective.class).view(trust).title()).isEqualTo("Merchants trust us");
    }

    @Test
    void one_may_do_in_a_sheet_what_one_may_do_by_hand_and_no_more() {
        desk.as("nina");

        SheetImportView report = csv("objectives", true, "key,title", "O-1,Mine now");

        assertThat(told(report)).contains("2  okr.refused.forbidden");
        assertThatThrownBy(() -> csv("objectives", false, "key,title", "O-1,Mine now"))
                .isInstanceOf(Refused.class);
        desk.as("mei");
        assertThat(csv("objectives", false, "key,title", "O-1,Mine now").changed())
                .isEqualTo(1);
    }

    @Test
    void what_one_may_not_see_cannot_be_told_from_what_never_was() {
        int secret = desk.unit("Secret", 0, "members", List.of("sid"), List.of());
        desk.objective(secret, cycle, "Hidden");
        desk.as("mei");

        SheetImportView hidden = csv("objectives", true, "key,title", "O-3,X");
        SheetImportView never = csv("objectives", true, "key,title", "O-99,X");

        assertThat(told(hidden)).isEqualTo(told(never)).contains("2 key okr.refused.unknown");
    }

    @Test
    void columns_that_are_only_told_or_that_nobody_knows_are_named() {
        SheetImportView report = csv("objectives", true, "Key,Title,Progress,Mood", "O-1,Merchants trust us,12,good");

        assertThat(report.notes())
                .extracting(note -> note.header() + " " + note.messageKey())
                .containsExactly("Progress okr.sheet.column-note.told", "Mood okr.sheet.column-note.unknown");
    }

    @Test
    void the_caller_may_say_what_a_column_means() {
        Wish wish = new Wish(false, "objectives", "2027", "Payments", Map.of("Ziel", "title"), "iso");

        assertThat(csv(wish, "Ziel;Owner", "Wir liefern;mei").made()).isEqualTo(1);
        Wish wrong = new Wish(false, "objectives", "", "", Map.of("Ziel", "nothing"), "iso");
        assertThatThrownBy(() -> csv(wrong, "Ziel", "x")).isInstanceOf(Refused.class);
    }

    @Test
    void a_template_comes_back_with_what_was_filled_in_and_without_its_example() {
        byte[] book = bytes(desk.the(OfferTemplate.class).workbook("", ENGLISH));
        List<RawSheet> sheets = new ReadUploads().workbook(new ByteArrayInputStream(book));

        assertThat(sheets).hasSize(11);
        assertThatThrownBy(() -> desk.the(ImportSheets.class)
                        .take(sheets, new Wish(true, "goals", "", "", Map.of(), "iso"), LANGUAGES))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                refused.faults().get(0).messageKey())
                        .isEqualTo("okr.sheet.fault.empty"));
    }

    @Test
    void the_numbered_rows_of_a_jira_app_become_goals_below_one_another() {
        Wish wish = new Wish(false, "goals", "2027", "Payments", Map.of(), "dmy");

        SheetImportView report = csv(
                wish,
                "Order,Type,Summary,Status,Owner,Weight,OKR type,Labels,Expected start date,Start value,Current value,Target value,Description",
                "1,Objective,Be best,On track,mei,1,Company,,,0,2,10,Because",
                "1.1,Objective,Sell more,,mei,1,,\"a, b\",,0,0,10,",
                "1.1.1,Key result,Win deals,On track,sid,2,,,01/02/2027,5,7,15,Counted in the shop");

        assertThat(report.faults()).isEmpty();
        assertThat(report.made()).isEqualTo(4);
        assertThat(report.notes()).extracting(SheetImportView.Note::header).contains("Status", "OKR type");
        ObjectiveView sell = desk.the(ViewObjective.class).view(trust + 3);
        assertThat(sell.parentObjective()).isEqualTo(trust + 2);
        assertThat(sell.labels()).containsExactly("a", "b");
        KeyResultView deals = desk.the(ViewKeyResult.class).view(rate + 2);
        assertThat(deals.objective()).isEqualTo(sell.id());
        assertThat(deals.starts()).isEqualTo("2027-02-01");
        assertThat(deals.now()).isEqualTo(7);
    }

    @Test
    void goals_and_milestones_in_percent_become_objectives_and_key_results() {
        Wish wish = new Wish(false, "goals", "2027", "Payments", Map.of(), "iso");

        SheetImportView report = csv(
                wish,
                "name,type,progress,start_date,end_date,owner_email,categories,description",
                "Grow,goal,,2027-01-01,2027-12-31,mei,growth;team,Why not",
                "Reach them,milestone,45,2027-01-01,2027-06-30,mei,,");

        assertThat(report.faults()).isEmpty();
        KeyResultView part = desk.the(ViewKeyResult.class).view(rate + 2);
        assertThat(part.progress()).isEqualTo(0.45);
        assertThat(part.due()).isEqualTo("2027-06-30");
        assertThat(desk.the(ListCheckIns.class)
                        .list(rate + 2, Page.Wanted.FIRST)
                        .items())
                .hasSize(1);
    }

    @Test
    void rows_with_an_objective_and_a_key_result_each_make_one_of_each_objective() {
        Wish wish = new Wish(false, "goals", "2027", "Payments", Map.of(), "iso");

        SheetImportView report = csv(
                wish,
                "Objective,Key Result,Owner,Start value,Target,Current,Unit,Quarter",
                "Grow,Win deals,mei,0,10,2,,2027",
                "Grow,Lose fewer,mei,9,3,9,%,2027",
                ",And a third,mei,0,5,,,2027");

        assertThat(report.faults()).isEmpty();
        assertThat(report.rows())
                .extracting(SheetImportView.Line::kind)
                .containsExactly("objectives", "key-results", "check-ins", "key-results", "key-results");
        assertThat(desk.the(ViewKeyResult.class).view(rate + 3).measure()).isEqualTo("number-down");
    }

    @Test
    void rows_that_name_their_parent_rows_become_goals_below_these() {
        Wish wish = new Wish(false, "goals", "", "Payments", Map.of("Level", "type"), "iso");

        SheetImportView report = csv(
                wish,
                "Row ID,Parent Row IDs,Goal Title,Level,Owner Emails,Goal Cycle,Starting Value,Target Value,Tags",
                "r2,r1,Win deals,Key result,mei,2027,0,10,",
                "r1,,Grow,Objective,mei,2027,,,x");

        assertThat(report.faults()).isEmpty();
        assertThat(report.made()).isEqualTo(2);
    }

    @Test
    void a_row_of_another_type_is_named() {
        Wish wish = new Wish(true, "goals", "2027", "Payments", Map.of(), "iso");

        assertThat(told(csv(wish, "Type,Title", "Initiative,Do things")))
                .containsExactly("2 type okr.sheet.fault.type");
    }

    @Test
    void rows_that_say_nothing_new_need_no_statement_each() {
        for (int i = 0; i < 40; i++) {
            desk.keyResult(desk.objective(payments, cycle, "Another " + i), "Part " + i, 0, 10, 1);
        }
        List<RawSheet> sheets = exported().stream()
                .filter(sheet -> List.of("Objectives", "Key results").contains(sheet.name()))
                .toList();
        long before = store.statements();

        SheetImportView report =
                desk.the(ImportSheets.class).take(sheets, new Wish(true, "goals", "", "", Map.of(), "iso"), LANGUAGES);

        assertThat(report.same()).isEqualTo(84);
        assertThat(store.statements() - before).isLessThan(40);
    }
}
