package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.usecases.export.Document;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Sight;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sheets to fill in: their titles, a line that shows what one looks like and is never taken in, and what each column takes. */
public class OfferTemplate {
    private final Sight sight;
    private final Sheets sheets;
    private final SheetFiles files;

    public OfferTemplate(Sight sight, Sheets sheets, SheetFiles files) {
        this.sight = sight;
        this.sheets = sheets;
        this.files = files;
    }

    /** @param kind as in {@link SheetKind#word()}; "" for all of them */
    public Document workbook(String kind, Titles titles) {
        Faults faults = new Faults();
        Optional<SheetKind> wanted = SheetKind.of(kind);
        String words = String.join(
                ", ", Stream.of(SheetKind.values()).map(SheetKind::word).toList());
        faults.require(kind.isEmpty() || wanted.isPresent(), "kind", "okr.refused.not-one-of", words);
        faults.refuse();
        Glance glance = sight.now();
        Extent extent = sheets.all(glance, titles);
        List<Table> tables = Stream.of(SheetKind.values())
                .filter(one -> wanted.isEmpty() || wanted.get() == one)
                .map(one -> empty(one, extent, titles, glance.today()))
                .toList();
        return files.workbook(tables, titles, glance.zone(), true);
    }

    private Table empty(SheetKind kind, Extent extent, Titles titles, LocalDate today) {
        List<Column> columns = sheets.table(kind, extent).columns().stream()
                .filter(column -> column.use() != Column.Use.TOLD)
                .toList();
        Map<String, Object> line = new LinkedHashMap<>();
        for (Column column : columns) {
            example(column, today).ifPresent(cell -> line.put(column.name(), cell));
        }
        // What stands in the first cell tells that nobody means it.
        line.put(columns.get(0).name(), titles.text("okr.sheet.example"));
        return new Table(kind, columns, sink -> sink.accept(line), true);
    }

    private static Optional<Object> example(Column column, LocalDate today) {
        return Optional.ofNullable(
                switch (column.type()) {
                    case TEXT ->
                        column.name().equals("ref") || column.name().startsWith(FieldCells.PREFIX) ? null : "…";
                    case WHOLE -> column.name().equals("decimals") ? 1 : null;
                    case NUMBER -> column.name().equals("weight") ? (Object) 1.0 : 12.5;
                    case DAY -> today;
                    case TRUTH -> false;
                    case WORD ->
                        column.choices().isEmpty() ? null : column.choices().get(0);
                    case CHECKPOINTS -> today + ": 12.5";
                    case OBJECTIVE -> "O-12";
                    case KEY_RESULT, GOAL -> "KR-34";
                    default -> null;
                });
    }
}
