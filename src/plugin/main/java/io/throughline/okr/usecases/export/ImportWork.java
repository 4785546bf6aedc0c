package io.throughline.okr.usecases.export;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.usecases.job.Task;
import io.throughline.okr.usecases.job.Work;
import io.throughline.okr.view.ImportView;
import io.throughline.okr.view.ImportedListView;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Takes in a document that was uploaded, or writes what would become of each of its rows into a file. It is cancelled at any row. That it was
 * written is kept in the transaction that writes it: whatever becomes of the node, it is never written twice.
 */
public class ImportWork implements Work {
    private static final String WRITTEN = "written ";
    private static final Set<String> PARAMETERS = Set.of("people", "dryRun");

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
            return added(Integer.parseInt(task.cursor().substring(WRITTEN.length())));
        }
        Map<String, String> people = ImportModel.named(task.parameters().texts("people"), "people");
        if (task.parameters().truth("dryRun")) {
            Course course = new Steps(task, 2);
            reports.write(task.output(), rows -> model.preview(task::input, people, rows, course));
            return End.saying("okr.job.import-tried");
        }
        ImportView done =
                model.run(task::input, people, new Steps(task, 3), view -> task.settled(WRITTEN + count(view)));
        return added(count(done));
    }

    private static int count(ImportView view) {
        return view.lists().stream().mapToInt(ImportedListView::added).sum();
    }

    private static End added(int count) {
        return End.saying("okr.job.imported", count);
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
