package io.throughline.sandbox.jira.jql;

import java.util.List;

/**
 * A parsed query.
 *
 * @param text as it was written
 * @param where null if every issue fits
 * @param order in order of importance
 */
public record Jql(String text, Clause where, List<Order> order) {
    public Jql {
        order = List.copyOf(order);
    }

    /**
     * Reads a query.
     *
     * @throws JqlRefused if it is not JQL
     */
    public static Jql parse(String text) {
        return new JqlParser(text).parse();
    }

    /** A condition. */
    public sealed interface Clause permits And, Or, Not, Term {}

    /** All of these hold. */
    public record And(List<Clause> clauses) implements Clause {}

    /** One of these holds. */
    public record Or(List<Clause> clauses) implements Clause {}

    /** This does not hold. */
    public record Not(Clause clause) implements Clause {}

    /** A field against values. */
    public record Term(String field, Operator operator, List<Value> values) implements Clause {}

    /** A value as written: a text, {@code EMPTY}, or a function's call. */
    public record Value(Kind kind, String text, List<String> arguments) {
        /** What kind of value stands there. */
        public enum Kind {
            TEXT,
            EMPTY,
            FUNCTION
        }
    }

    /** A field to sort by. */
    public record Order(String field, boolean descending) {}

    /** How a field is compared. */
    public enum Operator {
        EQUALS("="),
        NOT_EQUALS("!="),
        LIKE("~"),
        NOT_LIKE("!~"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        IN("in"),
        NOT_IN("not in"),
        IS("is"),
        IS_NOT("is not");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        /** True of {@code !=}, {@code !~}, {@code not in} and {@code is not}. */
        public boolean negative() {
            return this == NOT_EQUALS || this == NOT_LIKE || this == NOT_IN || this == IS_NOT;
        }

        /** True of {@code =}, {@code !=}, {@code in}, {@code not in}, {@code is} and {@code is not}. */
        public boolean equality() {
            return this == EQUALS || this == NOT_EQUALS || this == IN || this == NOT_IN || this == IS || this == IS_NOT;
        }
    }
}
