package io.throughline.okr.exchange.sheet;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet program would take for formulas when it opens a CSV file. They get an apostrophe before them, as people
 * write it to say that a cell is a text; one is taken off when the file comes back, so what begins with apostrophes and then like a
 * formula gets one more.
 */
final class Harmless {
    /** The wide forms as well: in some languages they begin a formula too. */
    private static final String BEGIN = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern FORMULA = Pattern.compile("(?s)'*" + BEGIN + ".*");
    private static final Pattern MARKED = Pattern.compile("(?s)'+" + BEGIN + ".*");

    private Harmless() {}

    static String marked(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String unmarked(String cell) {
        return MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
