package io.throughline.okr.usecases.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One column of a sheet.
 *
 * @param name what programs call it, the same in every language: {@code keyResult}; of a custom field {@code field:Risk}
 * @param choices words it takes, in their order; none if it takes more than these
 * @param title what people call it where that is no text of ours: the name of a custom field; else ""
 */
public record Column(String name, Type type, Use use, List<String> choices, String title) {
    /** Those of short texts and of long ones. */
    private static final Map<String, Integer> WIDTHS =
            Map.of("key", 10, "ref", 16, "unit", 9, "issue", 12, "title", 46, "name", 30);

    public Column {
        choices = List.copyOf(choices);
    }

    static Column key(String name, Type type) {
        return new Column(name, type, Use.KEY, List.of(), "");
    }

    static Column needed(String name, Type type) {
        return new Column(name, type, Use.NEEDED, List.of(), "");
    }

    static Column written(String name, Type type) {
        return new Column(name, type, Use.WRITTEN, List.of(), "");
    }

    static Column chosen(String name, Use use, List<String> words) {
        return new Column(
                name,
                Type.WORD,
                use,
                words.stream().filter(word -> !word.isEmpty()).toList(),
                "");
    }

    static Column told(String name, Type type) {
        return new Column(name, type, Use.TOLD, List.of(), "");
    }

    /** What people call it. */
    public String titled(Titles titles) {
        return title.isEmpty() ? titles.text("okr.sheet.column." + dashed(name)) : title;
    }

    /** How many digits wide it is shown. */
    public int width() {
        return WIDTHS.getOrDefault(name, type.width);
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** What stands in its cells. */
    public enum Type {
        /** One line. */
        TEXT(28),
        /** Many lines. */
        LONG(48),
        WHOLE(9),
        NUMBER(12),
        /** A share of 0–1, shown in percent. */
        PERCENT(11),
        DAY(12),
        /** A moment, in the reader's time zone. */
        MOMENT(17),
        TRUTH(10),
        /** One of the choices. */
        WORD(14),
        /** Words with blanks between. */
        LABELS(20),
        PERSON(22),
        /** People, one a line or with semicolons between. */
        PEOPLE(28),
        ORG_UNIT(22),
        CYCLE(12),
        THEME(20),
        KPI(22),
        /** Human key of an objective, or what the sheet itself calls one. */
        OBJECTIVE(11),
        KEY_RESULT(11),
        /** Either of them. */
        GOAL(11),
        /** {@code 2027-06-30: 96}, one a line or with semicolons between. */
        CHECKPOINTS(24),
        /** One a line, its weight in brackets at the end: {@code Pilot [2]}. */
        STEPS(34),
        /** Whole numbers with commas between. */
        NUMBERS(12);

        private final int width;

        Type(int width) {
            this.width = width;
        }

        /** As it stands in the keys of texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a cell of it is for. */
    public enum Use {
        /** Tells which element a row is of. */
        KEY,
        /** Has to be said of what is new. */
        NEEDED,
        WRITTEN,
        /** Is derived: taken out, never in. */
        TOLD
    }
}
