package io.throughline.okr.usecases.export;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.usecases.job.Task;
import io.throughline.okr.usecases.job.Work;
import io.throughline.okr.view.ImportView;
import io.throughline.okr.view.ImportedListView;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes in a document that was uploaded, or writes what would become of each of its rows into a file. It is cancelled at any row. That it was
 * written is kept in the transaction that writes it: whatever becomes of the node, it is never written twice.
 */
public class ImportWork implements Work {
    private static final String WRITTEN = "written ";
    private static final List<String> MODES = List.of("add", "merge");
    private static final Set<String> PARAMETERS = Set.of("people", "dryRun", "mode");

    private final ImportModel model;
    private final ImportReports reports;

    public ImportWork(ImportModel model, ImportReports reports) {
        this.model = model;
        this.reports = reports;
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public String unit() {
        return "rows";
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public boolean takesFile() {
        return true;
    }

    @Override
    public String fileName() {
        return "okr-import.json";
    }

    @Override
    public String fileType() {
        return "application/json";
    }

    @Override
    public void check(Facts parameters) {
        Faults faults = new Faults();
        parameters.values().keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .forEach(name -> faults.require(false, "parameters." + name, "okr.rest.field.unknown"));
        faults.require(truth(parameters), "parameters.dryRun", "okr.rest.field.truth");
        faults.require(
                !parameters.has("mode") || MODES.contains(parameters.text("mode")),
                "parameters.mode",
                "okr.refused.not-one-of",
                String.join(", ", MODES));
        boolean paired = !parameters.has("people") || parameters.values().get("people") instanceof Iterable<?>;
        faults.require(paired, "parameters.people", "okr.import.people");
        faults.gather(() -> ImportModel.named(parameters.texts("people"), "parameters.people"));
        faults.refuse();
    }

    private static boolean truth(Facts parameters) {
        return !parameters.has("dryRun") || parameters.values().get("dryRun") instanceof Boolean;
    }

    @Override
    public End run(Task task) throws IOException {
        if (task.cursor().startsWith(WRITTEN)) {
            return Written.of(task.cursor()).end();
        }
        Map<String, String> people = ImportModel.named(task.parameters().texts("people"), "people");
        boolean merge = task.parameters().text("mode").equals("merge");
        if (task.parameters().truth("dryRun")) {
            Course course = new Steps(task, 2);
            reports.write(
                    task.output(),
                    rows -> merge
                            ? model.compare(task::input, people, rows, course)
                            : model.preview(task::input, people, rows, course));
            return End.saying("okr.job.import-tried");
        }
        Course course = new Steps(task, 3);
        Consumer<ImportView> last = view -> task.settled(Written.of(view).cursor());
        return Written.of(
                        merge
                                ? model.merge(task::input, people, course, last)
                                : model.run(task::input, people, course, last))
                .end();
    }

    /** How much was written. */
    private record Written(int added, int changed, int same) {
        static Written of(ImportView view) {
            return new Written(
                    view.lists().stream().mapToInt(ImportedListView::added).sum(),
                    view.lists().stream().mapToInt(ImportedListView::changed).sum(),
                    view.lists().stream().mapToInt(ImportedListView::same).sum());
        }

        /** Reads what {@link #cursor()} wrote. */
        static Written of(String cursor) {
            String[] counts = cursor.substring(WRITTEN.length()).split(" ", -1);
            return new Written(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), Integer.parseInt(counts[2]));
        }

        String cursor() {
            return WRITTEN + added + " " + changed + " " + same;
        }

        End end() {
            return End.saying("okr.job.imported", added, changed, same);
        }
    }

    /** Each step reads every row; how many there are is known after the first. */
    private static final class Steps implements Course {
        private final Task task;
        private final int steps;
        private long counted;

        Steps(Task task, int steps) {
            this.task = task;
            this.steps = steps;
        }

        @Override
        public boolean goesOn(Step step, int rows) {
            long done = step.before() * counted + rows;
            if (step == Step.COUNTING) {
                counted = rows;
            }
            task.tell(done, step == Step.COUNTING ? -1 : Math.max(steps * counted, done));
            return true;
        }
    }
}
