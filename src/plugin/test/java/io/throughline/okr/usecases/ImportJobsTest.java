package io.throughline.okr.usecases;

import static io.throughline.okr.usecases.ActionsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.exchange.LargeDocument;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.export.ExportModel;
import io.throughline.okr.usecases.export.ImportWork;
import io.throughline.okr.usecases.job.Acting;
import io.throughline.okr.usecases.job.CancelJob;
import io.throughline.okr.usecases.job.ClusterLock;
import io.throughline.okr.usecases.job.FetchJobFile;
import io.throughline.okr.usecases.job.JobShelf;
import io.throughline.okr.usecases.job.RunJobs;
import io.throughline.okr.usecases.job.StartJob;
import io.throughline.okr.usecases.job.Task;
import io.throughline.okr.usecases.job.ViewJobs;
import io.throughline.okr.usecases.job.Work;
import io.throughline.okr.usecases.job.Works;
import io.throughline.okr.usecases.sheet.SheetsWork;
import io.throughline.okr.usecases.sight.Viewers;
import io.throughline.okr.view.JobView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Imports that run by themselves: all or nothing, and once, whatever becomes of their node. */
class ImportJobsTest {
    /** More rows than an import reads before it says how far it is. */
    private static final int GOALS = 400;

    private Desk desk;

    /** One of the nodes. */
    private final class Node {
        private final RunJobs run;
        private final StartJob start;
        private final CancelJob cancel;
        private final ViewJobs view;
        private final FetchJobFile fetch;

        /** @param bewitched the kinds of work as this node does them */
        Node(UnaryOperator<Work> bewitched) {
            Jobs jobs = desk.the(Jobs.class);
            Clock clock = desk.the(Clock.class);
            Works works = () -> List.of(bewitched.apply(desk.the(ImportWork.class)), desk.the(SheetsWork.class));
            JobShelf shelf = new JobShelf(desk.the(Viewers.class), jobs, desk.files, works, clock);
            run = new RunJobs(desk.the(ClusterLock.class), jobs, desk.files, works, desk.the(Acting.class), clock);
            start = new StartJob(shelf, jobs, desk.files, works, clock);
            cancel = new CancelJob(shelf, jobs, desk.files, works, clock);
            view = new ViewJobs(shelf, jobs);
            fetch = new FetchJobFile(shelf, desk.files, works);
        }

        int ordered(String kind, Map<String, ?> parameters, byte[] file) {
            String name = desk.files.create();
            try (OutputStream out = desk.files.write(name)) {
                out.write(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return start.start(new StartJob.Draft(kind, Facts.of(parameters), name))
                    .id();
        }

        JobView run(int id) {
            assertThat(run.runNext()).isTrue();
            return view.one(id);
        }

        String file(int id) throws IOException {
            try (InputStream made = fetch.fetch(id).content().open()) {
                return new String(made.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @OnEveryDatabase
    void a_document_is_taken_in_by_whoever_ordered_it_and_comes_out_again(Store store) throws Exception {
        desk = new Desk(store);
        Node node = new Node(work -> work);
        int id = node.ordered("import", Map.of(), document());
        desk.as("mei");

        assertThat(node.run.runNext()).isTrue();

        assertThat(desk.the(Viewers.class).current().key())
                .as("logged in again")
                .isEqualTo("mei");
        desk.as("admin");
        JobView done = node.view.one(id);
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.messageKey()).isEqualTo("okr.job.imported");
        assertThat(done.done())
                .as("rows read in three steps")
                .isEqualTo(done.total())
                .isGreaterThan(3 * GOALS);
        assertThat(exported()).isEqualTo(document());
    }

    @OnEveryDatabase
    void what_was_written_before_its_node_died_is_not_written_again(Store store) throws Exception {
        desk = new Desk(store);
        Node dying = new Node(work -> new Bewitched(work, task -> task) {
            @Override
            public End run(Task task) throws IOException {
                super.run(task);
                throw new Killed();
            }
        });
        int id = dying.ordered("import", Map.of(), document());
        assertThatThrownBy(dying.run::runNext).isInstanceOf(Killed.class);
        assertThat(dying.view.one(id).state()).isEqualTo("running");
        desk.wait(Duration.ofMinutes(2));

        JobView done = new Node(work -> work).run(id);

        assertThat(done.state()).isEqualTo("done");
        assertThat(done.attempts()).isEqualTo(2);
        assertThat(exported()).isEqualTo(document());
    }

    @OnEveryDatabase
    void what_is_cancelled_while_it_is_written_leaves_nothing_and_is_done_when_it_is_taken_up_again(Store store)
            throws Exception {
        desk = new Desk(store);
        Node node = new Node(work -> work);
        Node ending = new Node(work -> new Bewitched(
                work,
                task -> new Watched(task, () -> {
                    int running = node.view.all().get(0).id();
                    node.cancel.cancel(running);
                })));
        int id = ending.ordered("import", Map.of(), document());

        JobView cancelled = ending.run(id);

        assertThat(cancelled.state()).isEqualTo("cancelled");
        assertThat(cancelled.resumable()).isTrue();
        assertThat(revisions(store)).isZero();
        node.cancel.resume(id);
        assertThat(node.run(id).state()).isEqualTo("done");
        assertThat(exported()).isEqualTo(document());
    }

    @OnEveryDatabase
    void a_node_that_was_only_thought_to_be_dead_writes_nothing(Store store) throws Exception {
        desk = new Desk(store);
        Node other = new Node(work -> new Bewitched(work, task -> task) {
            @Override
            public End run(Task task) {
                return End.saying("okr.job.imported", 0, 0, 0);
            }
        });
        Node slow = new Node(work -> new Bewitched(
                work,
                task -> new Watched(task, () -> {
                    desk.wait(Duration.ofMinutes(2));
                    other.run.runNext();
                })));
        int id = slow.ordered("import", Map.of(), document());

        JobView done = slow.run(id);

        assertThat(done.attempts()).as("taken by the other one").isEqualTo(2);
        assertThat(done.arguments()).containsExactly(0L, 0L, 0L);
        assertThat(revisions(store)).isZero();
    }

    @OnEveryDatabase
    void a_dry_run_leaves_a_file_with_every_row_and_writes_nothing(Store store) throws Exception {
        desk = new Desk(store);
        Node node = new Node(work -> work);
        int id = node.ordered("import", Map.of("dryRun", true), document());

        assertThat(node.run(id).messageKey()).isEqualTo("okr.job.import-tried");

        assertThat(node.file(id))
                .contains("\"path\":\"objectives[0]\"", "\"outcome\":\"added\"", "\"dryRun\":true", "\"refused\":0");
        assertThat(revisions(store)).isZero();
    }

    @OnEveryDatabase
    void a_document_that_is_merged_again_changes_nothing(Store store) throws Exception {
        desk = new Desk(store);
        Node node = new Node(work -> work);
        node.run(node.ordered("import", Map.of(), document()));
        long before = revisions(store);
        int tried = node.ordered("import", Map.of("mode", "merge", "dryRun", true), document());
        node.run(tried);
        assertThat(node.file(tried)).contains("\"outcome\":\"same\"").doesNotContain("\"outcome\":\"changed\"");

        JobView done = node.run(node.ordered("import", Map.of("mode", "merge"), document()));

        assertThat(done.messageKey()).isEqualTo("okr.job.imported");
        assertThat(done.arguments()).startsWith(0L, 0L);
        assertThat(revisions(store)).isEqualTo(before);
    }

    @OnEveryDatabase
    void a_wrong_document_says_where_and_how_often(Store store) throws Exception {
        desk = new Desk(store);
        Node node = new Node(work -> work);
        String wrong = new String(document(), StandardCharsets.UTF_8).replace("\"weight\":1.0", "\"weight\":-1.0");
        int id = node.ordered("import", Map.of(), wrong.getBytes(StandardCharsets.UTF_8));

        JobView failed = node.run(id);

        assertThat(failed.state()).isEqualTo("failed");
        assertThat(failed.messageKey()).isEqualTo("okr.job.wrong");
        assertThat(failed.arguments().get(1).toString()).startsWith("objectives[0].");
        assertThat(revisions(store)).isZero();
    }

    @OnEveryDatabase
    void what_nobody_ordered_who_is_here_still_is_not_done(Store store) throws Exception {
        desk = new Desk(store);
        Node node = new Node(work -> work);
        int id = node.ordered("import", Map.of(), document());
        desk.leaves("admin");

        JobView failed = node.run(id);

        assertThat(failed.state()).isEqualTo("failed");
        assertThat(failed.messageKey()).isEqualTo("okr.job.author-gone");
        assertThat(revisions(store)).isZero();
    }

    @OnEveryDatabase
    void what_is_wrong_with_an_order_is_said_by_field(Store store) {
        desk = new Desk(store);
        Node node = new Node(work -> work);
        byte[] nothing = {};

        refused(
                Refused.Reason.INVALID,
                "parameters.people",
                () -> node.ordered("import", Map.of("people", List.of("mei")), nothing));
        refused(
                Refused.Reason.INVALID,
                "parameters.dryRun",
                () -> node.ordered("import", Map.of("dryRun", "yes"), nothing));
        refused(
                Refused.Reason.INVALID,
                "parameters.mode",
                () -> node.ordered("import", Map.of("mode", "mix"), nothing));
        refused(Refused.Reason.INVALID, "parameters.speed", () -> node.ordered("import", Map.of("speed", 9), nothing));
        refused(Refused.Reason.INVALID, "parameters.type", () -> node.ordered("import-sheets", Map.of(), nothing));
        refused(
                Refused.Reason.INVALID,
                "parameters.mapping",
                () -> node.ordered("import-sheets", Map.of("type", "csv", "mapping", List.of("theirs")), nothing));
        refused(
                Refused.Reason.INVALID,
                "parameters.days",
                () -> node.ordered("import-sheets", Map.of("type", "csv", "days", "ymd"), nothing));
    }

    @OnEveryDatabase
    void sheets_are_taken_in_with_a_report_of_every_row(Store store) throws Exception {
        desk = new Desk(store);
        desk.unit("Payments", 0);
        desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        Node node = new Node(work -> work);
        byte[] sheet = "title;orgUnit;cycle;ambition\nCalm;Payments;2027;committed\nQuick;Payments;2027;aspirational\n"
                .getBytes(StandardCharsets.UTF_8);
        Map<String, ?> parameters = Map.of("type", "csv", "kind", "objectives", "separator", "semicolon");
        long before = revisions(store);

        int tried = node.ordered("import-sheets", Map.of("type", "csv", "kind", "objectives", "dryRun", true), sheet);
        assertThat(node.run(tried).messageKey()).isEqualTo("okr.job.import-tried");
        assertThat(revisions(store)).isEqualTo(before);
        int id = node.ordered("import-sheets", parameters, sheet);
        JobView done = node.run(id);

        assertThat(done.messageKey()).isEqualTo("okr.job.sheets-imported");
        assertThat(done.arguments()).containsExactly(2L, 0L, 0L);
        assertThat(done.done()).isEqualTo(2);
        assertThat(node.file(id)).contains("\"made\":2");
        assertThat(revisions(store)).isGreaterThan(before);
    }

    @OnEveryDatabase
    void sheets_that_were_taken_in_before_their_node_died_are_not_taken_in_again(Store store) throws Exception {
        desk = new Desk(store);
        desk.unit("Payments", 0);
        desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        byte[] sheet = "title,orgUnit,cycle,ambition\nCalm,Payments,2027,committed\n".getBytes(StandardCharsets.UTF_8);
        Node node = new Node(work -> work);
        int id = node.ordered("import-sheets", Map.of("type", "csv", "kind", "objectives"), sheet);
        RunJobs dying = new RunJobs(
                desk.the(ClusterLock.class),
                desk.the(Jobs.class),
                desk.files,
                () -> List.of(new Bewitched(desk.the(SheetsWork.class), task -> task) {
                    @Override
                    public End run(Task task) throws IOException {
                        super.run(task);
                        throw new Killed();
                    }
                }),
                desk.the(Acting.class),
                desk.the(Clock.class));
        assertThatThrownBy(dying::runNext).isInstanceOf(Killed.class);
        long written = revisions(store);
        desk.wait(Duration.ofMinutes(2));

        assertThat(node.run(id).messageKey()).isEqualTo("okr.job.sheets-done");
        assertThat(revisions(store)).isEqualTo(written);
    }

    @OnEveryDatabase
    void a_file_that_is_no_sheet_fails_with_a_text(Store store) throws Exception {
        desk = new Desk(store);
        Node node = new Node(work -> work);
        int id = node.ordered("import-sheets", Map.of("type", "xlsx"), new byte[] {1, 2, 3});

        JobView failed = node.run(id);

        assertThat(failed.state()).isEqualTo("failed");
        assertThat(failed.messageKey()).startsWith("okr.sheet.");
    }

    @OnEveryDatabase
    void sheets_that_are_wrong_leave_nothing(Store store) throws Exception {
        desk = new Desk(store);
        Node node = new Node(work -> work);
        byte[] sheet = "title,orgUnit,cycle\nCalm,Nowhere,2027\n".getBytes(StandardCharsets.UTF_8);
        int id = node.ordered("import-sheets", Map.of("type", "csv", "kind", "objectives"), sheet);

        JobView failed = node.run(id);

        assertThat(failed.messageKey()).isEqualTo("okr.job.wrong");
        assertThat(failed.arguments().get(1).toString()).isEqualTo("objectives[2].orgUnit");
        assertThat(revisions(store)).isZero();
    }

    private static byte[] document() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LargeDocument.write(GOALS, out);
        return out.toByteArray();
    }

    private byte[] exported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.the(ExportModel.class).export().writeTo(out);
        return out.toByteArray();
    }

    private static long revisions(Store store) {
        return store.port(ChangeLog.class).revisions().byScope().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The node is gone, and nothing catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Work that is done as it is, but for what it is given. */
    private static class Bewitched implements Work {
        private final Work work;
        private final UnaryOperator<Task> how;

        Bewitched(Work work, UnaryOperator<Task> how) {
            this.work = work;
            this.how = how;
        }

        @Override
        public String kind() {
            return work.kind();
        }

        @Override
        public String unit() {
            return work.unit();
        }

        @Override
        public boolean resumes() {
            return work.resumes();
        }

        @Override
        public boolean takesFile() {
            return work.takesFile();
        }

        @Override
        public String fileName() {
            return work.fileName();
        }

        @Override
        public String fileType() {
            return work.fileType();
        }

        @Override
        public void check(Facts parameters) {
            work.check(parameters);
        }

        @Override
        public End run(Task task) throws IOException {
            return work.run(how.apply(task));
        }
    }

    /** Something happens elsewhere as soon as it writes. */
    private static final class Watched implements Task {
        private final Task task;
        private final Runnable elsewhere;
        private boolean happened;

        Watched(Task task, Runnable elsewhere) {
            this.task = task;
            this.elsewhere = elsewhere;
        }

        @Override
        public void tell(long done, long total) {
            if (!happened && total > 0 && done > total * 2 / 3) {
                happened = true;
                CompletableFuture.runAsync(elsewhere).join();
            }
            task.tell(done, total);
        }

        @Override
        public String author() {
            return task.author();
        }

        @Override
        public Facts parameters() {
            return task.parameters();
        }

        @Override
        public String cursor() {
            return task.cursor();
        }

        @Override
        public long done() {
            return task.done();
        }

        @Override
        public InputStream input() throws IOException {
            return task.input();
        }

        @Override
        public long inputSize() {
            return task.inputSize();
        }

        @Override
        public OutputStream output() throws IOException {
            return task.output();
        }

        @Override
        public void reached(String cursor, long done, long total) {
            task.reached(cursor, done, total);
        }

        @Override
        public void settled(String cursor) {
            task.settled(cursor);
        }
    }
}
