package io.throughline.okr.usecases.sheet;

import io.throughline.okr.view.SheetImportView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One sheet for objectives and key results, as other tools write it: a column that says of which of them a row is, and one for what
 * lies above it, or numbers such as {@code 1.2.1} that tell it, or nothing: then a key result belongs to the last objective before it.
 * Or a column for each: then a row makes an objective, unless the row before named the same, and a key result of it.
 */
final class OneSheet {
    /** Before what rows are called among each other that the file does not call anything. */
    private static final String UNCALLED = "\u0001row ";

    private static final Set<String> OF_OBJECTIVES = Set.of("objective", "goal", "目标");
    private static final Set<String> OF_KEY_RESULTS =
            Set.of("keyresult", "keyresults", "kr", "milestone", "metric", "关键结果");

    private final String name;
    private final RawSheet sheet;
    private final Wish wish;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<SheetLine> rows = new ArrayList<>();
    private final List<SheetImportView.Note> notes = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();
    /** What objectives are called among each other, by their titles and by what the file calls them. */
    private final Map<String, String> called = new HashMap<>();

    private String lastObjective = "";
    private String lastTitle = "";

    OneSheet(String name, RawSheet sheet, Wish wish) {
        this.name = name;
        this.sheet = sheet;
        this.wish = wish;
        RawSheet.RawLine head = sheet.rows().get(0);
        for (int i = 0; i < head.cells().size(); i++) {
            String header = CellReader.text(head.cell(i));
            Optional<String> meant = OtherTools.meaning(header, wish);
            if (meant.isPresent() && places.putIfAbsent(meant.get(), i) == null) {
                headers.put(meant.get(), header);
            } else if (!header.isEmpty()) {
                notes.add(new SheetImportView.Note(name, header, "okr.sheet.column-note.unknown"));
            }
        }
    }

    /** Whether there is enough to make anything of. */
    static boolean understands(RawSheet.RawLine head, Wish wish) {
        return head.cells().stream()
                .map(cell -> OtherTools.meaning(CellReader.text(cell), wish).orElse(""))
                .anyMatch(meaning -> Set.of("title", "objective", "keyResult").contains(meaning));
    }

    List<SheetLine> rows() {
        return List.copyOf(rows);
    }

    List<SheetImportView.Note> notes() {
        List<SheetImportView.Note> all = new ArrayList<>(notes);
        headers.forEach((meaning, header) -> {
            if (!used.contains(meaning)) {
                all.add(new SheetImportView.Note(name, header, "okr.sheet.column-note.told"));
            }
        });
        return all;
    }

    void take() {
        List<RawSheet.RawLine> all = sheet.rows().subList(1, sheet.rows().size());
        all.forEach(this::call);
        all.forEach(this::take);
    }

    private Object cell(RawSheet.RawLine row, String meaning) {
        return places.containsKey(meaning) ? row.cell(places.get(meaning)) : "";
    }

    private String text(RawSheet.RawLine row, String meaning) {
        return CellReader.text(cell(row, meaning));
    }

    private String ref(RawSheet.RawLine row) {
        String ref = text(row, "ref");
        return ref.isEmpty() ? UNCALLED + row.number() : ref;
    }

    /** Parents may stand further down. */
    private void call(RawSheet.RawLine row) {
        String title = text(row, "title");
        called.put(Recognition.folded(ref(row)), ref(row));
        if (!title.isEmpty()) {
            called.putIfAbsent(Recognition.folded(title), ref(row));
        }
    }

    private void take(RawSheet.RawLine row) {
        if (places.containsKey("title")) {
            typed(row);
            return;
        }
        String objective = text(row, "objective");
        if (!objective.isEmpty() && !objective.equals(lastTitle)) {
            lastTitle = objective;
            lastObjective = UNCALLED + "objective " + row.number();
            add(SheetKind.OBJECTIVES, row, lastObjective, cell(row, "objective"), "objective", "");
        }
        if (!text(row, "keyResult").isEmpty()) {
            keyResult(row, ref(row), "keyResult", lastObjective);
        }
    }

    private void typed(RawSheet.RawLine row) {
        String type = text(row, "type").toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
        boolean part = OF_KEY_RESULTS.contains(type);
        boolean whole = OF_OBJECTIVES.contains(type) || !places.containsKey("type");
        used.add("type");
        if (part) {
            String above = above(row);
            keyResult(row, ref(row), "title", above.isEmpty() ? lastObjective : above);
        } else if (whole) {
            lastObjective = ref(row);
            add(SheetKind.OBJECTIVES, row, ref(row), cell(row, "title"), "title", above(row));
        } else {
            SheetLine wrong = line(SheetKind.OBJECTIVES, row, Map.of("type", cell(row, "type")));
            rows.add(wrong);
        }
    }

    /** What lies above: it is said, or {@code 1.2} lies above {@code 1.2.1}. */
    private String above(RawSheet.RawLine row) {
        String parent = text(row, "parent");
        if (!parent.isEmpty()) {
            used.add("parent");
            return called.getOrDefault(Recognition.folded(parent), parent);
        }
        String ref = text(row, "ref");
        int dot = ref.lastIndexOf('.');
        return dot > 0 ? called.getOrDefault(Recognition.folded(ref.substring(0, dot)), "") : "";
    }

    private void add(SheetKind kind, RawSheet.RawLine row, String ref, Object title, String titled, String parent) {
        Map<String, Object> cells = new LinkedHashMap<>();
        used.add(titled);
        used.add("ref");
        cells.put("ref", ref);
        cells.put("title", title);
        cells.put("parent", parent);
        take(row, cells, Map.of("orgUnit", "orgUnit", "cycle", "cycle", "why", "why"));
        boolean alone = titled.equals("title") || !places.containsKey("keyResult");
        if (alone) {
            take(
                    row,
                    cells,
                    Map.of("owner", "owner", "starts", "starts", "due", "due", "labels", "labels", "weight", "weight"));
        }
        if (!wish.cycle().isEmpty()) {
            cells.merge("cycle", wish.cycle(), (said, otherwise) -> said.equals("") ? otherwise : said);
        }
        if (!wish.unit().isEmpty()) {
            cells.merge("orgUnit", wish.unit(), (said, otherwise) -> said.equals("") ? otherwise : said);
        }
        rows.add(line(kind, row, cells));
    }

    private void take(RawSheet.RawLine row, Map<String, Object> cells, Map<String, String> ours) {
        ours.forEach((meaning, column) -> {
            if (places.containsKey(meaning)) {
                used.add(meaning);
                cells.put(column, cell(row, meaning));
            }
        });
    }

    private SheetLine line(SheetKind kind, RawSheet.RawLine row, Map<String, Object> cells) {
        return new SheetLine(kind, name, row.number(), cells, headers);
    }

    private void keyResult(RawSheet.RawLine row, String ref, String titled, String objective) {
        Map<String, Object> cells = new LinkedHashMap<>();
        used.add(titled);
        cells.put("ref", ref);
        cells.put("title", cell(row, titled));
        cells.put("objective", objective);
        Map<String, String> ours = new LinkedHashMap<>(Map.of("owner", "owner", "starts", "starts", "due", "due"));
        ours.putAll(Map.of("labels", "labels", "weight", "weight", "unit", "unit"));
        if (titled.equals("title")) {
            ours.put("why", "evidence");
        }
        take(row, cells, ours);
        Object current = measure(row, cells);
        rows.add(line(SheetKind.KEY_RESULTS, row, cells));
        Map<String, Object> checkIn = new LinkedHashMap<>();
        checkIn.put("keyResult", ref);
        if (!current.equals("")
                && !CellReader.text(current).equals(CellReader.text(cells.getOrDefault("baseline", "")))) {
            checkIn.put("value", current);
        }
        take(row, checkIn, Map.of("confidence", "confidence"));
        if (checkIn.values().stream().filter(cell -> !cell.equals("")).count() > 1) {
            rows.add(line(SheetKind.CHECK_INS, row, checkIn));
        }
    }

    /** How it is measured, and where it stands; without a target it is a percentage done. */
    private Object measure(RawSheet.RawLine row, Map<String, Object> cells) {
        if (text(row, "target").isEmpty()) {
            used.add("progress");
            cells.put("baseline", 0.0);
            cells.put("target", 100.0);
            cells.put("unit", "%");
            return OtherTools.percent(cell(row, "progress"));
        }
        used.add("current");
        take(row, cells, Map.of("baseline", "baseline", "target", "target"));
        Optional<Double> from = OtherTools.number(cell(row, "baseline"));
        Optional<Double> to = OtherTools.number(cell(row, "target"));
        boolean down = from.isPresent() && to.isPresent() && to.get() < from.get();
        cells.put("measure", down ? "number-down" : "number-up");
        return cell(row, "current");
    }
}
