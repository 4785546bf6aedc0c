package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.view.SheetImportView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells what the sheets of a file are and what their columns mean: by the titles of any language we speak, by the names programs use,
 * by what the caller says, and for sheets of other tools by what those are known to call things. What is left is noted.
 */
final class Recognition {
    private final Function<SheetKind, List<Column>> columns;
    private final List<Titles> languages;
    private final Wish wish;
    private final List<SheetLine> rows = new ArrayList<>();
    private final List<SheetImportView.Note> notes = new ArrayList<>();

    Recognition(Function<SheetKind, List<Column>> columns, List<Titles> languages, Wish wish) {
        this.columns = columns;
        this.languages = languages;
        this.wish = wish;
    }

    List<SheetLine> rows() {
        return List.copyOf(rows);
    }

    List<SheetImportView.Note> notes() {
        return List.copyOf(notes);
    }

    /**
     * Takes the sheets.
     *
     * @throws Refused if there is nothing in them, or a column stands twice
     */
    void take(List<RawSheet> sheets) {
        List<RawSheet> filled = sheets.stream()
                .filter(sheet -> !sheet.rows().isEmpty() && !spoken("okr.sheet.guide", sheet.name()))
                .toList();
        for (RawSheet sheet : filled) {
            Optional<SheetKind> kind = kind(sheet.name()).or(wish::sheetKind);
            if (kind.isPresent()) {
                ours(sheet, kind.get());
            } else if (OneSheet.understands(sheet.rows().get(0), wish)) {
                OneSheet one = new OneSheet(named(sheet, SheetKind.OBJECTIVES), sheet, wish);
                one.take();
                rows.addAll(one.rows());
                notes.addAll(one.notes());
            } else {
                notes.add(new SheetImportView.Note(sheet.name(), "", "okr.sheet.fault.sheet-unknown"));
            }
        }
        if (rows.isEmpty()) {
            throw new Refused(Refused.Reason.INVALID, "", "okr.sheet.fault.empty");
        }
        // A row of another tool may be a key result and its first check-in.
        long sent = rows.stream()
                .map(row -> row.sheet() + " " + row.number())
                .distinct()
                .count();
        if (sent > Uploads.MOST_ROWS) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE, "okr.sheet.fault.rows", Uploads.MOST_ROWS);
        }
    }

    private static String named(RawSheet sheet, SheetKind kind) {
        return sheet.name().isEmpty() ? kind.word() : sheet.name();
    }

    /** A sheet that went on in another has a number behind its name. */
    private Optional<SheetKind> kind(String name) {
        String plain = name.replaceFirst(" \\(\\d+\\)$", "");
        return Stream.of(SheetKind.values())
                .filter(kind -> kind.word().equalsIgnoreCase(plain) || spoken(kind.titleKey(), plain))
                .findFirst();
    }

    private boolean spoken(String key, String text) {
        return languages.stream().anyMatch(language -> language.text(key).equalsIgnoreCase(text));
    }

    private void ours(RawSheet sheet, SheetKind kind) {
        String name = named(sheet, kind);
        Map<String, Column> known = known(columns.apply(kind));
        Map<Integer, Column> meant = new LinkedHashMap<>();
        Map<String, String> headers = new HashMap<>();
        RawSheet.RawLine head = sheet.rows().get(0);
        for (int i = 0; i < head.cells().size(); i++) {
            String header = CellReader.text(head.cell(i));
            Column column = known.get(
                    wish.mapping().getOrDefault(folded(header), folded(header)).toLowerCase(Locale.ROOT));
            if (column == null) {
                note(name, header, i, sheet);
            } else if (headers.putIfAbsent(column.name(), header) != null) {
                throw new Refused(Refused.Reason.INVALID, name, "okr.sheet.fault.column-twice", header);
            } else {
                meant.put(i, column);
                if (column.use() == Column.Use.TOLD) {
                    notes.add(new SheetImportView.Note(name, header, "okr.sheet.column-note.told"));
                }
            }
        }
        if (meant.isEmpty()) {
            throw new Refused(Refused.Reason.INVALID, name, "okr.sheet.fault.header", name);
        }
        for (RawSheet.RawLine row : sheet.rows().subList(1, sheet.rows().size())) {
            if (!spoken("okr.sheet.example", CellReader.text(row.cell(0)))) {
                Map<String, Object> cells = new LinkedHashMap<>();
                meant.forEach((place, column) -> cells.put(column.name(), row.cell(place)));
                if (cells.values().stream().anyMatch(cell -> !cell.equals(""))) {
                    rows.add(new SheetLine(kind, name, row.number(), defaulted(kind, cells), headers));
                }
            }
        }
    }

    /** What a new objective belongs to if its row does not say it. */
    private Map<String, Object> defaulted(SheetKind kind, Map<String, Object> cells) {
        boolean fresh =
                kind == SheetKind.OBJECTIVES && cells.getOrDefault("key", "").equals("");
        if (fresh && !wish.cycle().isEmpty() && cells.getOrDefault("cycle", "").equals("")) {
            cells.put("cycle", wish.cycle());
        }
        if (fresh && !wish.unit().isEmpty() && cells.getOrDefault("orgUnit", "").equals("")) {
            cells.put("orgUnit", wish.unit());
        }
        return cells;
    }

    private void note(String name, String header, int place, RawSheet sheet) {
        boolean silent = sheet.rows().stream().allMatch(row -> row.cell(place).equals(""));
        if (!silent) {
            notes.add(new SheetImportView.Note(name, header, "okr.sheet.column-note.unknown"));
        }
    }

    /** Titles that two columns share in some language are told by their names alone. */
    private Map<String, Column> known(List<Column> all) {
        Map<String, Column> known = new HashMap<>();
        for (Titles language : languages) {
            all.forEach(column -> known.putIfAbsent(folded(column.titled(language)), column));
        }
        all.forEach(column -> known.put(folded(column.name()), column));
        return known;
    }

    static String folded(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
