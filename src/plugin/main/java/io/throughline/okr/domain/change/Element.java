package io.throughline.okr.domain.change;

import java.util.Locale;

/** The kinds of things a change can be of. */
public enum Element {
    ORG_UNIT,
    CYCLE,
    OBJECTIVE,
    KEY_RESULT,
    CHECK_IN,
    ACTION,
    ISSUE_LINK,
    CONTRIBUTION,
    COMMENT,
    EVIDENCE,
    CUSTOM_FIELD,
    /** What the custom fields of an objective say, all of them; named by the objective's id, whose version rises with it. */
    OBJECTIVE_FIELDS,
    /** The same of a key result. */
    KEY_RESULT_FIELDS,
    KPI,
    KPI_VALUE,
    /** Of an org unit, and named by the org unit's id: its versions are the changes. */
    POSITIONING,
    /** The one element of what administrators set. */
    SETTINGS,
    THEME;

    /** As it is stored and shown in JSON: {@code key-result}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The element of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Element of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
