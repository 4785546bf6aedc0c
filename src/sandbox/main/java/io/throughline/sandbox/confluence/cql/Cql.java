package io.throughline.sandbox.confluence.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A query as it was read.
 *
 * @param condition what pages must fulfil
 * @param order how they are sorted, the weightiest first
 */
public record Cql(Condition condition, List<Order> order) {

    /** A condition on one page. */
    sealed interface Condition {
        /** All must hold. */
        record All(List<Condition> parts) implements Condition {}

        /** One must hold. */
        record Any(List<Condition> parts) implements Condition {}

        /** It must not hold. */
        record Not(Condition part) implements Condition {}

        /**
         * A field compared.
         *
         * @param field in lower case
         * @param operator {@code =}, {@code ~}, {@code <}, {@code <=}, {@code >}, {@code >=}; several values mean "one of"
         */
        record Clause(String field, String operator, List<Value> values) implements Condition {}
    }

    /**
     * A value, or a function with its argument.
     *
     * @param function such as {@code now}; "" for a plain value
     */
    record Value(String function, String text) {}

    /** One key of the order. */
    record Order(String field, boolean descending) {}

    /**
     * Reads a query.
     *
     * @throws CqlRefused if it can't be understood
     */
    public static Cql parse(String query) {
        CqlTokens tokens = new CqlTokens(query);
        Condition condition = any(tokens);
        List<Order> order = new ArrayList<>();
        if (tokens.take("order")) {
            tokens.require("by");
            do {
                String field = tokens.take().text().toLowerCase(Locale.ROOT);
                boolean descending = tokens.take("desc");
                if (!descending) {
                    tokens.take("asc");
                }
                order.add(new Order(field, descending));
            } while (tokens.take(","));
        }
        if (!tokens.ended()) {
            throw new CqlRefused("Could not parse cql : " + query + tokens.where());
        }
        return new Cql(condition, List.copyOf(order));
    }

    private static Condition any(CqlTokens tokens) {
        List<Condition> parts = new ArrayList<>(List.of(all(tokens)));
        while (tokens.take("or")) {
            parts.add(all(tokens));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private static Condition all(CqlTokens tokens) {
        List<Condition> parts = new ArrayList<>(List.of(one(tokens)));
        while (tokens.take("and")) {
            parts.add(one(tokens));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private static Condition one(CqlTokens tokens) {
        if (tokens.take("not")) {
            return new Condition.Not(one(tokens));
        }
        if (tokens.take("(")) {
            Condition inner = any(tokens);
            tokens.require(")");
            return inner;
        }
        String field = tokens.take().text().toLowerCase(Locale.ROOT);
        if (tokens.take("not")) {
            tokens.require("in");
            return new Condition.Not(new Condition.Clause(field, "=", values(tokens)));
        }
        if (tokens.take("in")) {
            return new Condition.Clause(field, "=", values(tokens));
        }
        String operator = tokens.take().text();
        Condition.Clause clause = new Condition.Clause(field, operator.replace("!", ""), List.of(value(tokens)));
        return switch (operator) {
            case "=", "~", "<", "<=", ">", ">=" -> clause;
            case "!=" -> new Condition.Not(new Condition.Clause(field, "=", clause.values()));
            case "!~" -> new Condition.Not(clause);
            default -> throw new CqlRefused("Could not parse cql : no such operator: " + operator);
        };
    }

    private static List<Value> values(CqlTokens tokens) {
        tokens.require("(");
        List<Value> values = new ArrayList<>();
        do {
            values.add(value(tokens));
        } while (tokens.take(","));
        tokens.require(")");
        return List.copyOf(values);
    }

    private static Value value(CqlTokens tokens) {
        CqlTokens.Token token = tokens.take();
        if (!token.quoted() && !token.text().matches("[^=~<>(),]+")) {
            throw new CqlRefused("Could not parse cql : a value is missing before '" + token.text() + "'");
        }
        if (token.quoted() || !tokens.take("(")) {
            return new Value("", token.text());
        }
        String argument = tokens.take(")") ? "" : tokens.take().text();
        if (!argument.isEmpty()) {
            tokens.require(")");
        }
        return new Value(token.text().toLowerCase(Locale.ROOT), argument);
    }
}
