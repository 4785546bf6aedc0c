package io.throughline.okr.view;

import java.util.List;

/**
 * What taking in sheets did, or would do.
 *
 * @param dryRun whether nothing was written, because nothing was to be
 * @param made rows that make something new
 * @param changed rows that change something
 * @param same rows that say what holds already
 * @param wrong rows in which something is wrong; if there is one, nothing is written
 * @param rows every row, sheet by sheet
 * @param faults every cell that is wrong
 * @param notes columns that were not taken in
 */
public record SheetImportView(
        boolean dryRun,
        int made,
        int changed,
        int same,
        int wrong,
        List<Line> rows,
        List<Fault> faults,
        List<Note> notes) {
    public SheetImportView {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /**
     * One row.
     *
     * @param sheet its name; the kind of what is in it for a text, which has none
     * @param row as people count them; the titles stand in row 1
     * @param kind such as {@code key-results}
     * @param key human key, or id of what has none; "" while there is none
     * @param outcome {@code made}, {@code changed}, {@code same} or {@code wrong}
     * @param changed names of the columns whose cells say something else than what holds
     */
    public record Line(String sheet, int row, String kind, String key, String outcome, List<String> changed) {
        public Line {
            changed = List.copyOf(changed);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param column name of the column; "" if it is the row as a whole
     * @param header the title it has in the file; "" likewise
     * @param messageKey key of the text that says what is wrong
     */
    public record Fault(
            String sheet, int row, String column, String header, String messageKey, List<Object> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A column that was left aside.
     *
     * @param messageKey key of the text that says why
     */
    public record Note(String sheet, String header, String messageKey) {}
}
