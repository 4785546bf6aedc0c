package io.throughline.okr.usecases.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What whoever sends sheets says of them.
 *
 * @param dryRun whether to say only what would be done
 * @param kind what is in a sheet whose name does not tell: a word of {@link SheetKind}, or {@code goals} for objectives and key
 *     results in one; "" for these, too
 * @param cycle name or {@code #id} of the cycle of objectives that name none
 * @param unit name or {@code #id} of the org unit of objectives that name none
 * @param mapping names of our columns by the titles theirs have
 * @param days {@code iso}, {@code dmy} or {@code mdy}: how days are written where the year does not come first
 */
public record Wish(boolean dryRun, String kind, String cycle, String unit, Map<String, String> mapping, String days) {
    /** What the rows of one sheet for objectives and key results are called. */
    public static final String GOALS = "goals";

    public Wish {
        mapping = mapping.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        one -> one.getKey().strip().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    /** Every word that can be said in {@code kind}. */
    public static List<String> kinds() {
        return Stream.concat(Stream.of(SheetKind.values()).map(SheetKind::word), Stream.of(GOALS))
                .toList();
    }

    /** Every word that can be said in {@code days}. */
    public static List<String> ways() {
        return Stream.of(CellReader.Days.values())
                .map(way -> way.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    CellReader reader() {
        return new CellReader(CellReader.Days.valueOf(days.toUpperCase(Locale.ROOT)));
    }

    Optional<SheetKind> sheetKind() {
        return SheetKind.of(kind);
    }
}
