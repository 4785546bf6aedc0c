package io.throughline.sandbox.jira.index;

/** Names of the fields of a document. */
public final class IndexNames {
    /** Id of the issue, as a term and to be read from a hit. */
    public static final String ID = "id";

    public static final String PROJECT = "project";
    /** Number within the project. */
    public static final String NUMBER = "number";

    public static final String TYPE = "type";
    public static final String STATUS = "status";
    public static final String CATEGORY = "category";
    public static final String PRIORITY = "priority";
    public static final String RESOLUTION = "resolution";
    public static final String ASSIGNEE = "assignee";
    public static final String REPORTER = "reporter";
    public static final String CREATOR = "creator";
    public static final String SECURITY = "security";
    public static final String PARENT = "parent";
    public static final String EPIC = "epic";
    public static final String PARENT_LINK = "parentlink";
    public static final String LABELS = "labels";
    /** Names and descriptions of the links an issue has. */
    public static final String LINKS = "links";

    public static final String CREATED = "created";
    public static final String UPDATED = "updated";
    public static final String RESOLVED = "resolved";
    public static final String DUE = "due";
    public static final String SUMMARY = "summary";
    public static final String DESCRIPTION = "description";
    public static final String ENVIRONMENT = "environment";
    public static final String COMMENT = "comment";
    /** Names of the fields in which the issue has something. */
    public static final String FILLED = "filled";
    /** Names of the fields that were ever changed. */
    public static final String CHANGED = "changed";

    private IndexNames() {}

    /** Field that keeps a custom field's values. */
    public static String custom(long fieldId) {
        return "cf_" + fieldId;
    }

    /** Field that keeps every value another one ever had. */
    public static String history(String field) {
        return "was_" + field;
    }

    /** Field by which issues are sorted by another one. */
    public static String sort(String field) {
        return "sort_" + field;
    }
}
