package com.atlassian.jira.issue.history;

/** One field's change: ids and shown texts, before and after. Evidence: [SLACK] [OLD]. */
public class ChangeItemBean {
    public static final String STATIC_FIELD = "jira";
    public static final String CUSTOM_FIELD = "custom";

    private final String fieldType;
    private final String field;
    private final String from;
    private final String fromString;
    private final String to;
    private final String toString;

    public ChangeItemBean(String fieldType, String field, String from, String fromString, String to, String toString) {
        this.fieldType = fieldType;
        this.field = field;
        this.from = from;
        this.fromString = fromString;
        this.to = to;
        this.toString = toString;
    }

    public String getFieldType() {
        return fieldType;
    }

    public String getField() {
        return field;
    }

    public String getFrom() {
        return from;
    }

    public String getFromString() {
        return fromString;
    }

    public String getTo() {
        return to;
    }

    public String getToString() {
        return toString;
    }
}
