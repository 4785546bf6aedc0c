package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.usecases.job.Task;
import io.throughline.okr.usecases.job.Work;
import io.throughline.okr.view.SheetImportView;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * Takes in sheets that were uploaded, as {@link ImportSheets} does, and writes what it did with each row, or would do, into a file. That it
 * was done is kept in the transaction that does it: whatever becomes of the node, it is never done twice.
 */
public class SheetsWork implements Work {
    private static final String DONE = "done";
    private static final List<String> TYPES = List.of("xlsx", "csv");
    private static final Set<String> TEXTS = Set.of("type", "kind", "cycle", "unit", "days", "separator");

    private final ImportSheets sheets;
    private final Uploads uploads;
    private final SheetReports reports;
    private final Writes writes;

    public SheetsWork(ImportSheets sheets, Uploads uploads, SheetReports reports, Writes writes) {
        this.sheets = sheets;
        this.uploads = uploads;
        this.reports = reports;
        this.writes = writes;
    }

    @Override
    public String kind() {
        return "import-sheets";
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
        return "okr-import-sheets.json";
    }

    @Override
    public String fileType() {
        return "application/json";
    }

    @Override
    public void check(Facts parameters) {
        Faults faults = new Faults();
        Set<String> unknown = new TreeSet<>(parameters.values().keySet());
        unknown.removeAll(TEXTS);
        unknown.removeAll(Set.of("dryRun", "mapping"));
        unknown.forEach(name -> faults.require(false, "parameters." + name, "okr.rest.field.unknown"));
        TEXTS.forEach(name ->
                faults.require(is(parameters, name, String.class), "parameters." + name, "okr.rest.field.text"));
        faults.require(is(parameters, "dryRun", Boolean.class), "parameters.dryRun", "okr.rest.field.truth");
        faults.require(is(parameters, "mapping", List.class), "parameters.mapping", "okr.rest.field.texts");
        faults.require(
                TYPES.contains(parameters.text("type")),
                "parameters.type",
                "okr.refused.not-one-of",
                String.join(", ", TYPES));
        order(parameters, faults);
        faults.refuse();
    }

    private static boolean is(Facts parameters, String name, Class<?> type) {
        return !parameters.has(name) || type.isInstance(parameters.values().get(name));
    }

    private static SheetOrder order(Facts said, Faults faults) {
        return SheetOrder.read(
                said.text("type").equals("csv"),
                said.truth("dryRun"),
                new SheetOrder.Said(
                        said.text("kind"),
                        said.text("cycle"),
                        said.text("unit"),
                        said.texts("mapping"),
                        said.text("days"),
                        said.text("separator")),
                "parameters.",
                faults);
    }

    @Override
    public End run(Task task) throws IOException {
        if (task.cursor().equals(DONE)) {
            return End.saying("okr.job.sheets-done");
        }
        SheetOrder order = order(task.parameters(), new Faults());
        List<RawSheet> raw = read(order, task);
        int rows = raw.stream()
                .mapToInt(sheet -> Math.max(0, sheet.rows().size() - 1))
                .sum();
        IntConsumer course = row -> task.tell(row, Math.max(row, rows));
        course.accept(0);
        SheetImportView done = order.wish().dryRun()
                ? sheets.take(raw, order.wish(), reports.languages(), course)
                : writes.together(Set.of(), () -> {
                    SheetImportView taken = sheets.take(raw, order.wish(), reports.languages(), course);
                    task.settled(DONE);
                    return taken;
                });
        reports.write(done, task.output());
        return order.wish().dryRun()
                ? End.saying("okr.job.import-tried")
                : End.saying("okr.job.sheets-imported", done.made(), done.changed(), done.same());
    }

    private List<RawSheet> read(SheetOrder order, Task task) throws IOException {
        try (InputStream file = task.input()) {
            return order.sheets(uploads, file);
        } catch (Unreadable none) {
            throw new Refused(
                    Refused.Reason.INVALID,
                    "",
                    none.messageKey(),
                    none.arguments().toArray());
        }
    }
}
