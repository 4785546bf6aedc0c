package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.People;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.SheetImportView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes in sheets: every row as if whoever sends them had typed it, with the rights and rules of that, and all of them as one write or
 * none. A dry run does the same and leaves nothing of it.
 */
public class ImportSheets {
    private static final Pattern FIELD = Pattern.compile("values\\[(\\d{1,3})\\].*");

    /** Where a use case calls something otherwise than its column is called. */
    private static final Map<String, String> COLUMNS =
            Map.of("parentKeyResult", "parent", "parentObjective", "parent", "issueKey", "issue");

    private final Sight sight;
    private final Shelf shelf;
    private final Sheets sheets;
    private final People people;
    private final GoalDeeds goals;
    private final HangingDeeds hanging;
    private final SharedDeeds shared;
    private final Writes writes;

    public ImportSheets(
            Sight sight,
            Shelf shelf,
            Sheets sheets,
            People people,
            GoalDeeds goals,
            HangingDeeds hanging,
            SharedDeeds shared,
            Writes writes) {
        this.sight = sight;
        this.shelf = shelf;
        this.sheets = sheets;
        this.people = people;
        this.goals = goals;
        this.hanging = hanging;
        this.shared = shared;
        this.writes = writes;
    }

    /**
     * Takes them in.
     *
     * @param languages whose titles are understood, the reader's first
     * @throws Refused as invalid, with every cell that is wrong, unless it is a dry run: that tells them
     */
    public SheetImportView take(List<RawSheet> raw, Wish wish, List<Titles> languages) {
        return take(raw, wish, languages, row -> {});
    }

    /** @param course told how many rows were begun, before each; all is undone if it throws */
    SheetImportView take(List<RawSheet> raw, Wish wish, List<Titles> languages, IntConsumer course) {
        Titles reader = languages.get(0);
        Glance glance = sight.now();
        // What is anonymous changes nothing: it is told so before anything is looked at.
        glance.require(!glance.viewer().anonymous());
        Extent extent = sheets.all(glance, reader);
        requireKnown(wish, extent);
        Recognition recognition =
                new Recognition(kind -> sheets.table(kind, extent).columns(), languages, wish);
        recognition.take(raw);
        List<SheetLine> rows = recognition.rows();
        if (wish.dryRun()) {
            return writes.rehearse(
                    () -> attempt(rows, wish, reader, course),
                    (taken, noted) -> view(taken, recognition.notes(), true));
        }
        return writes.together(Set.of(), () -> {
            SheetImportView done = view(attempt(rows, wish, reader, course), recognition.notes(), false);
            if (!done.faults().isEmpty()) {
                throw new Refused(Refused.Reason.INVALID, faults(done));
            }
            return done;
        });
    }

    /** A mapping to what is no column would drop one without a word. */
    private void requireKnown(Wish wish, Extent extent) {
        Set<String> known = new TreeSet<>(OtherTools.meanings());
        for (SheetKind kind : SheetKind.values()) {
            sheets.table(kind, extent).columns().forEach(column -> known.add(column.name()));
        }
        if (!known.containsAll(wish.mapping().values())) {
            throw new Refused(Refused.Reason.INVALID, "mapping", "okr.sheet.fault.mapping", String.join(", ", known));
        }
    }

    private List<Taking> attempt(List<SheetLine> rows, Wish wish, Titles reader, IntConsumer course) {
        Glance glance = sight.now();
        Extent extent = sheets.all(glance, reader);
        Found found = new Found(rows, shelf, glance);
        Attempt.Start start = new Attempt.Start(rows, extent, found);
        GoalDeeds.Before ofGoals = goals.before(rows, found, extent);
        HangingDeeds.Before hangs = hanging.before(rows, start);
        Map<Integer, KpiValue> values = shared.values(start);
        AtomicInteger begun = new AtomicInteger();
        return new Attempt(start, wish.reader(), people, attempt -> {
                    Consumer<Taking> deed = deed(attempt, ofGoals, hangs, values);
                    return one -> {
                        course.accept(begun.incrementAndGet());
                        deed.accept(one);
                    };
                })
                .take();
    }

    private Consumer<Taking> deed(
            Attempt attempt, GoalDeeds.Before ofGoals, HangingDeeds.Before hangs, Map<Integer, KpiValue> values) {
        return one -> {
            switch (one.row.kind()) {
                case ORG_UNITS -> shared.orgUnit(one, attempt);
                case CYCLES -> shared.cycle(one, attempt);
                case KPIS -> shared.kpi(one, attempt);
                case OBJECTIVES -> goals.objective(one, attempt, ofGoals);
                case KEY_RESULTS -> goals.keyResult(one, attempt, ofGoals);
                case CHECK_INS -> hanging.checkIn(one, attempt, hangs);
                case CONTRIBUTIONS -> hanging.contribution(one, attempt, hangs);
                case ACTIONS -> hanging.action(one, attempt, hangs);
                case ISSUE_LINKS -> hanging.issueLink(one, attempt);
                case KPI_VALUES -> shared.kpiValue(one, attempt, values);
            }
        };
    }

    private SheetImportView view(List<Taking> taken, List<SheetImportView.Note> notes, boolean dryRun) {
        List<SheetImportView.Line> lines = new ArrayList<>();
        List<SheetImportView.Fault> faults = new ArrayList<>();
        for (Taking one : taken) {
            SheetLine row = one.row;
            lines.add(new SheetImportView.Line(
                    row.sheet(),
                    row.number(),
                    row.kind().word(),
                    one.key(),
                    one.outcome().name().toLowerCase(Locale.ROOT),
                    one.changed()));
            one.faults().forEach(fault -> {
                String column = column(fault.field(), row.kind());
                faults.add(new SheetImportView.Fault(
                        row.sheet(),
                        row.number(),
                        column,
                        row.headers().getOrDefault(column, ""),
                        fault.messageKey(),
                        fault.arguments()));
            });
        }
        return new SheetImportView(
                dryRun,
                count(taken, Taking.Outcome.MADE),
                count(taken, Taking.Outcome.CHANGED),
                count(taken, Taking.Outcome.SAME),
                count(taken, Taking.Outcome.WRONG),
                lines,
                faults,
                notes);
    }

    private static int count(List<Taking> taken, Taking.Outcome outcome) {
        return (int) taken.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** The column that a path in what a use case takes stands for; "" for the row as a whole. */
    private String column(String field, SheetKind kind) {
        Matcher own = FIELD.matcher(field);
        if (own.matches()) {
            Element element = kind == SheetKind.OBJECTIVES ? Element.OBJECTIVE : Element.KEY_RESULT;
            return goals.column(element, Integer.parseInt(own.group(1)));
        }
        if (field.startsWith(FieldCells.PREFIX)) {
            return field;
        }
        String root = field.replaceFirst("[.\\[].*", "");
        return COLUMNS.getOrDefault(root, root);
    }

    /** {@code Objectives[5].due} is the cell of that column in row 5. */
    private static List<Refused.Fault> faults(SheetImportView done) {
        return done.faults().stream()
                .map(fault -> new Refused.Fault(
                        fault.sheet() + "[" + fault.row() + "]"
                                + (fault.column().isEmpty() ? "" : "." + fault.column()),
                        fault.messageKey(),
                        fault.arguments()))
                .toList();
    }
}
