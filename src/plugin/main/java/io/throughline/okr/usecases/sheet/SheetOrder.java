package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.Faults;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of sheets, and how it is to be taken in.
 *
 * @param text whether it is a text; else it is a workbook
 * @param separator of a text; 0 to tell it by the first line
 */
public record SheetOrder(boolean text, char separator, Wish wish) {
    /** What stands between cells, by its word. */
    public static final Map<String, Character> SEPARATORS = Map.of("comma", ',', "semicolon", ';', "tab", '\t');

    /**
     * Reads what somebody says.
     *
     * @param said as it came, "" for what was left out
     * @param before what the names of the fields begin with
     */
    public static SheetOrder read(boolean text, boolean dryRun, Said said, String before, Faults faults) {
        String kind = said.kind().isEmpty() ? Wish.GOALS : said.kind();
        String days = said.days().isEmpty() ? "iso" : said.days();
        oneOf(before + "kind", kind, Wish.kinds(), faults);
        oneOf(before + "days", days, Wish.ways(), faults);
        if (!said.separator().isEmpty()) {
            oneOf(before + "separator", said.separator(), List.of("comma", "semicolon", "tab"), faults);
        }
        Map<String, String> mapping = mapping(said.mapping(), before + "mapping", faults);
        return new SheetOrder(
                text,
                SEPARATORS.getOrDefault(said.separator(), (char) 0),
                new Wish(dryRun, kind, said.cycle(), said.unit(), mapping, days));
    }

    /** What is in the file. */
    public List<RawSheet> sheets(Uploads uploads, InputStream file) {
        return text ? List.of(uploads.text(file, separator)) : uploads.workbook(file);
    }

    private static void oneOf(String field, String said, List<String> words, Faults faults) {
        faults.require(words.contains(said), field, "okr.refused.not-one-of", String.join(", ", words));
    }

    private static Map<String, String> mapping(List<String> pairs, String field, Faults faults) {
        Map<String, String> mapping = new HashMap<>();
        for (String one : pairs) {
            int equals = one.lastIndexOf('=');
            faults.require(equals > 0, field, "okr.sheet.fault.mapping", "title, owner, target …");
            if (equals > 0) {
                mapping.put(one.substring(0, equals), one.substring(equals + 1).strip());
            }
        }
        return mapping;
    }

    /**
     * What is said of sheets.
     *
     * @param mapping each {@code theirs=ours}
     */
    public record Said(String kind, String cycle, String unit, List<String> mapping, String days, String separator) {}
}
