package io.throughline.okr.exchange;

/** What the value of a field is, in the document and in its column. */
enum Kind {
    /** A whole number. */
    WHOLE,
    /** A whole number of any size. */
    LONG,
    NUMBER,
    TRUTH,
    TEXT,
    /** One of a few words. */
    WORD,
    /** {@code 2027-08-12}; "" for none. */
    DAY,
    /** {@code 2027-08-12T14:32:00Z}; "" for never. In its column milliseconds since 1970, 0 for never. */
    MOMENT,
    /** A user key; "" for nobody. */
    PERSON,
    /** {@code O-12}. In its column the number. */
    KEY,
    /** The number of another element of the document; 0 for none. In its column the id. */
    REFERENCE,
    /** The same of whatever kind of element stands beside it. */
    SUBJECT,
    /** {@code shared} or {@code cycle:3}. */
    SCOPE,
    /** Texts without blanks, in its column with blanks between. */
    TEXTS,
    /** Texts of one line each. */
    LINES,
    /** Which milestones are reached; left out where milestones are not the measure. */
    MILESTONES,
    /** What an element said, as the change log keeps it. */
    FACTS,
    /** A long text: a field of those the element has apart from its row. */
    LONG_TEXT,
    /** Long texts. */
    LONG_TEXTS,
    /** The steps of a measure, apart as well. */
    STEPS,
    /** User keys that stand in rows of their own. */
    PEOPLE,
    /** Names of groups that do. */
    GROUPS
}
