package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;

/** One value of an operand: a number, a text, or none. Evidence: [POKER] [OLD]. */
public class QueryLiteral {
    private final Operand source;
    private final Long number;
    private final String text;

    public QueryLiteral(Operand source, Long number) {
        this.source = source;
        this.number = number;
        this.text = null;
    }

    public QueryLiteral(Operand source, String text) {
        this.source = source;
        this.number = null;
        this.text = text;
    }

    public QueryLiteral(Operand source) {
        this.source = source;
        this.number = null;
        this.text = null;
    }

    public Operand getSourceOperand() {
        return source;
    }

    public Long getLongValue() {
        return number;
    }

    public String getStringValue() {
        return text;
    }

    public boolean isEmpty() {
        return number == null && text == null;
    }

    /** The value as a text; null if there is none. */
    public String asString() {
        return number == null ? text : number.toString();
    }
}
