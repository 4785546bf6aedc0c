package io.throughline.okr.usecases.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one sheet holds, in the order the sheets of a workbook stand: nothing names what comes later. */
public enum SheetKind {
    ORG_UNITS,
    CYCLES,
    KPIS,
    OBJECTIVES,
    KEY_RESULTS,
    CHECK_INS,
    CONTRIBUTIONS,
    ACTIONS,
    ISSUE_LINKS,
    KPI_VALUES;

    /** As it stands in addresses and names files: {@code key-results}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the text a sheet is named by. */
    public String titleKey() {
        return "okr.sheet.kind." + word();
    }

    /** The kind of a word; empty if there is none. */
    public static Optional<SheetKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
