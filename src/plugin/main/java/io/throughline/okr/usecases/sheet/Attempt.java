package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.objective.Goal;
import io.throughline.okr.usecases.sight.People;
import io.throughline.okr.view.PersonView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows being taken in, each after what it names. What is wrong with one is noted and the others are tried all the same, so that all of
 * it is said at once; whoever runs this sees to it that nothing stays if anything was wrong.
 */
final class Attempt {
    /** What cannot be empty; of goals the owner as well: a cell in which nothing stands leaves it as it is. */
    private static final Set<String> KEPT = Set.of(
            "state",
            "kind",
            "visibility",
            "source",
            "measure",
            "weight",
            "direction",
            "decimals",
            "done",
            "confidential",
            "retired");

    /**
     * What is known before the first row is taken in.
     *
     * @param extent all that the viewer may see
     */
    record Start(Collection<SheetLine> rows, Extent extent, Found found) {
        /** The ids that the rows of a kind name. */
        Set<Integer> ids(SheetKind kind) {
            return rows.stream()
                    .filter(row -> row.kind() == kind)
                    .flatMap(row -> row.id().stream())
                    .collect(Collectors.toSet());
        }
    }

    private final Extent extent;
    private final Found found;
    private final CellReader cells;
    private final People people;
    private final Consumer<Taking> deed;
    private final List<Taking> takings = new ArrayList<>();
    /** Rows by what the file calls what they make. */
    private final Map<String, Taking> called = new HashMap<>();

    private final Map<String, String> persons = new HashMap<>();

    /** @param deed what is done with a row once nothing it names is waiting */
    Attempt(Start start, CellReader cells, People people, Function<Attempt, Consumer<Taking>> deed) {
        this.extent = start.extent();
        this.found = start.found();
        this.cells = cells;
        this.people = people;
        start.rows().forEach(row -> takings.add(new Taking(row)));
        this.deed = deed.apply(this);
        Map<String, Taking> keys = new HashMap<>();
        for (Taking one : takings) {
            name(one);
            String key = one.row.kind() + " " + identity(one.row);
            Taking other = identity(one.row).isEmpty() ? null : keys.putIfAbsent(key.toUpperCase(Locale.ROOT), one);
            if (other != null) {
                one.fault(one.row.says("key") ? "key" : "id", "okr.sheet.fault.row-twice", other.row.number());
            }
        }
    }

    private static String identity(SheetLine row) {
        return row.text(row.says("key") ? "key" : "id");
    }

    private void name(Taking one) {
        SheetLine row = one.row;
        boolean goal = row.kind() == SheetKind.OBJECTIVES || row.kind() == SheetKind.KEY_RESULTS;
        if (goal && row.says("ref")) {
            Taking other = called.putIfAbsent("goal " + folded(row.text("ref")), one);
            if (other != null) {
                one.fault("ref", "okr.sheet.fault.ref-twice", other.row.number());
            }
        } else if (!goal && row.says("name") && !row.says("id")) {
            called.putIfAbsent(row.kind() + " " + folded(row.text("name")), one);
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    Extent extent() {
        return extent;
    }

    Found found() {
        return found;
    }

    /** Takes in all of them, in the order of their kinds. */
    List<Taking> take() {
        for (SheetKind kind : SheetKind.values()) {
            takings.stream().filter(one -> one.row.kind() == kind).forEach(this::take);
        }
        return List.copyOf(takings);
    }

    private void take(Taking one) {
        if (!one.waiting()) {
            return;
        }
        one.begin();
        try {
            if (one.row.says("type")) {
                one.fault("type", "okr.sheet.fault.type", "objective, key result");
            } else {
                deed.accept(one);
            }
        } catch (Refused refused) {
            refused.faults().forEach(one::fault);
        }
        one.end();
    }

    /**
     * What a row says over what holds; every cell that cannot be read is noted, and counts as if it was not said.
     *
     * @param before the line of what the row is of; empty for something new
     */
    Said said(Taking one, List<Column> columns, Optional<Map<String, Object>> before) {
        Map<String, Object> all = new LinkedHashMap<>();
        List<String> changed = new ArrayList<>();
        for (Column column : columns) {
            Optional<Object> then =
                    before.map(line -> line.get(column.name())).flatMap(cell -> read(column, cell, one, new Faults()));
            Optional<Object> now = then;
            boolean said = one.row.cells().containsKey(column.name());
            if (said && column.use() != Column.Use.TOLD && !column.name().equals("ref")) {
                Faults faults = new Faults();
                Object cell = one.row.cells().get(column.name());
                Optional<Object> nothing = kept(one, column) ? then : Optional.empty();
                now = cell.equals("") ? nothing : read(column, cell, one, faults);
                faults.noted().forEach(one::fault);
                if (faults.noted().isEmpty() && !now.equals(then) && column.use() != Column.Use.KEY) {
                    changed.add(column.name());
                }
            }
            if (column.use() == Column.Use.NEEDED && now.isEmpty()) {
                one.fault(column.name(), "okr.refused.required");
            }
            now.ifPresent(value -> all.put(column.name(), value));
        }
        return new Said(all, changed);
    }

    private static boolean kept(Taking one, Column column) {
        SheetKind kind = one.row.kind();
        boolean goal = kind == SheetKind.OBJECTIVES || kind == SheetKind.KEY_RESULTS;
        return KEPT.contains(column.name()) || (goal && column.name().equals("owner"));
    }

    private Optional<Object> read(Column column, Object cell, Taking one, Faults faults) {
        if (cell instanceof RawSheet.Flaw flaw) {
            faults.add(column.name(), flaw.messageKey());
            return Optional.empty();
        }
        String text = CellReader.text(cell);
        return switch (column.type()) {
            case PERSON -> Optional.of(person(text));
            case PEOPLE ->
                Optional.of(List.copyOf(new TreeSet<>(CellReader.lines(cell.toString()).stream()
                        .map(this::person)
                        .toList())));
            case ORG_UNIT, CYCLE, THEME, KPI -> named(column, text, one, faults);
            case OBJECTIVE, KEY_RESULT, GOAL -> goal(column, text, one, faults).map(goal -> goal);
            default -> cells.read(column, cell, faults).filter(value -> !value.equals("") && !value.equals(List.of()));
        };
    }

    /** The user key of who is meant; what was said if that is nobody: then a use case says so. */
    private String person(String said) {
        return persons.computeIfAbsent(said, text -> {
            int open = text.lastIndexOf('(');
            Optional<String> inner = open > 0 && text.endsWith(")")
                    ? people.find(text.substring(open + 1, text.length() - 1)).map(PersonView::key)
                    : Optional.empty();
            return inner.or(() -> people.find(text).map(PersonView::key))
                    // who is gone is known by his key alone
                    .orElse(open > 0 && text.endsWith(")") ? text.substring(open + 1, text.length() - 1) : text);
        });
    }

    private Optional<Object> named(Column column, String text, Taking one, Faults faults) {
        OptionalInt there = extent.names().id(column.type(), text);
        if (there.isPresent()) {
            return Optional.of(there.getAsInt());
        }
        Optional<SheetKind> kind =
                switch (column.type()) {
                    case ORG_UNIT -> Optional.of(SheetKind.ORG_UNITS);
                    case CYCLE -> Optional.of(SheetKind.CYCLES);
                    case KPI -> Optional.of(SheetKind.KPIS);
                    default -> Optional.empty();
                };
        Optional<Taking> row = kind.map(of -> called.get(of + " " + folded(text)));
        return of(row, column, one, faults, "okr.refused.unknown").map(Taking::id);
    }

    private Optional<Goal> goal(Column column, String text, Taking one, Faults faults) {
        Optional<Goal> there = found.goal(text);
        if (there.isEmpty()) {
            Optional<Taking> row = Optional.ofNullable(called.get("goal " + folded(text)));
            there = of(row, column, one, faults, "okr.refused.unknown")
                    .map(made -> made.row.kind() == SheetKind.OBJECTIVES
                            ? Goal.objective(made.id())
                            : Goal.keyResult(made.id()));
        }
        Column.Type type = column.type();
        Optional<Goal> fitting = there.filter(goal ->
                type == Column.Type.GOAL || (goal.kind() == Goal.Kind.KEY_RESULT) == (type == Column.Type.KEY_RESULT));
        if (there.isPresent()) {
            faults.require(fitting.isPresent(), column.name(), "okr.refused.unknown");
        }
        return fitting;
    }

    /** A row that another names, taken in before it. */
    private Optional<Taking> of(Optional<Taking> named, Column column, Taking one, Faults faults, String otherwise) {
        if (named.isEmpty()) {
            faults.add(column.name(), otherwise);
            return Optional.empty();
        }
        Taking row = named.get();
        if (row.underWay()) {
            faults.add(column.name(), row == one ? otherwise : "okr.sheet.fault.loop");
            return Optional.empty();
        }
        take(row);
        faults.require(row.id() > 0, column.name(), "okr.sheet.fault.row-wrong", row.row.number());
        return Optional.of(row).filter(made -> made.id() > 0);
    }
}
