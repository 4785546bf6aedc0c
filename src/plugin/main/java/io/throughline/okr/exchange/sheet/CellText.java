package io.throughline.okr.exchange.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as a cell of a workbook holds them. XML has no place for some characters, and spreadsheet programs write these as {@code
 * _x0007_}; a text that has such a thing itself is written {@code _x005F_x0007_}.
 */
final class CellText {
    /** No cell of a spreadsheet program holds more characters. */
    static final int LONGEST = 32_767;

    private static final String CUT = "…";
    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String coded(String text) {
        String plain = CODED.matcher(text).replaceAll("_x005F$0");
        StringBuilder coded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char unit = plain.charAt(i);
            boolean kept = unit >= ' ' ? unit < '\uFFFE' : unit == '\n' || unit == '\t';
            if (kept) {
                coded.append(unit);
            } else {
                coded.append(String.format("_x%04X_", (int) unit));
            }
        }
        return coded.length() <= LONGEST ? coded.toString() : coded.substring(0, LONGEST - 1) + CUT;
    }

    static String decoded(String coded) {
        if (coded.indexOf("_x") < 0) {
            return coded;
        }
        Matcher matcher = CODED.matcher(coded);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String unit = String.valueOf((char) Integer.parseInt(matcher.group(1), 16));
            matcher.appendReplacement(text, Matcher.quoteReplacement(unit));
        }
        return matcher.appendTail(text).toString();
    }

    /** Whether a cell holds only the beginning of a text. */
    static boolean cut(String coded) {
        return coded.length() == LONGEST && coded.endsWith(CUT);
    }
}
