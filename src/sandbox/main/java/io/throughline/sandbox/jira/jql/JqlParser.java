package io.throughline.sandbox.jira.jql;

import io.throughline.sandbox.jira.jql.Jql.Clause;
import io.throughline.sandbox.jira.jql.Jql.Operator;
import io.throughline.sandbox.jira.jql.Jql.Order;
import io.throughline.sandbox.jira.jql.Jql.Value;
import io.throughline.sandbox.jira.jql.JqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads JQL by recursive descent: OR binds least, then AND, then NOT. */
final class JqlParser {
    private static final int DEEPEST = 100;

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    JqlParser(String text) {
        this.text = text;
        this.tokens = JqlTokens.of(text);
    }

    Jql parse() {
        Clause where = at == tokens.size() || isWord("order") ? null : or();
        List<Order> order = new ArrayList<>();
        if (takeWord("order")) {
            require("by");
            do {
                String field = next("a field to order by").text();
                boolean descending = takeWord("desc");
                if (!descending) {
                    takeWord("asc");
                }
                order.add(new Order(field, descending));
            } while (takeSign(","));
        }
        if (at < tokens.size()) {
            throw unexpected();
        }
        return new Jql(text, where, order);
    }

    private Clause or() {
        List<Clause> clauses = joined(this::and, "or", "||", "|");
        return clauses.size() == 1 ? clauses.get(0) : new Jql.Or(clauses);
    }

    private Clause and() {
        List<Clause> clauses = joined(this::not, "and", "&&", "&");
        return clauses.size() == 1 ? clauses.get(0) : new Jql.And(clauses);
    }

    private List<Clause> joined(Supplier<Clause> part, String word, String... signs) {
        List<Clause> clauses = new ArrayList<>();
        do {
            clauses.add(part.get());
        } while (takeWord(word) || takeSign(signs));
        return clauses;
    }

    private Clause not() {
        if (++depth > DEEPEST) {
            throw new JqlRefused("Error in the JQL Query: it is nested too deeply.");
        }
        Clause clause;
        if (takeWord("not") || takeSign("!")) {
            clause = new Jql.Not(not());
        } else if (takeSign("(")) {
            clause = or();
            requireSign(")");
        } else {
            clause = term();
        }
        depth--;
        return clause;
    }

    private Clause term() {
        Token field = next("a field");
        if (field.sign()) {
            at--;
            throw unexpected();
        }
        Operator operator = operator();
        boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
        List<Value> values = new ArrayList<>();
        if (list && takeSign("(")) {
            do {
                values.add(value());
            } while (takeSign(","));
            requireSign(")");
        } else {
            values.add(value());
            if (list && values.get(0).kind() != Value.Kind.FUNCTION) {
                throw new JqlRefused("Operator '" + operator.symbol() + "' needs a list of values in brackets.");
            }
        }
        return new Jql.Term(field.text(), operator, List.copyOf(values));
    }

    private Operator operator() {
        if (takeWord("in")) {
            return Operator.IN;
        }
        if (takeWord("is")) {
            return takeWord("not") ? Operator.IS_NOT : Operator.IS;
        }
        if (takeWord("not")) {
            require("in");
            return Operator.NOT_IN;
        }
        for (Operator each : Operator.values()) {
            if (takeSign(each.symbol())) {
                return each;
            }
        }
        throw at < tokens.size()
                ? new JqlRefused("Error in the JQL Query: Expecting operator but got '"
                        + tokens.get(at).text() + "'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', "
                        + "'!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.")
                : unexpected();
    }

    private Value value() {
        Token token = next("a value");
        if (token.sign()) {
            at--;
            throw unexpected();
        }
        if (!token.quoted() && (token.is("empty") || token.is("null"))) {
            return new Value(Value.Kind.EMPTY, "", List.of());
        }
        if (!takeSign("(")) {
            return new Value(Value.Kind.TEXT, token.text(), List.of());
        }
        List<String> arguments = new ArrayList<>();
        while (!takeSign(")")) {
            if (!arguments.isEmpty()) {
                requireSign(",");
            }
            arguments.add(next("an argument").text());
        }
        return new Value(Value.Kind.FUNCTION, token.text(), List.copyOf(arguments));
    }

    private Token next(String what) {
        if (at == tokens.size()) {
            throw new JqlRefused("Error in the JQL Query: expecting " + what + " at the end of the query.");
        }
        return tokens.get(at++);
    }

    private boolean isWord(String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    private boolean takeWord(String word) {
        boolean taken = isWord(word);
        at += taken ? 1 : 0;
        return taken;
    }

    private boolean takeSign(String... signs) {
        for (String sign : signs) {
            if (at < tokens.size()
                    && tokens.get(at).sign()
                    && tokens.get(at).text().equals(sign)) {
                at++;
                return true;
            }
        }
        return false;
    }

    private void require(String word) {
        if (!takeWord(word)) {
            throw unexpected();
        }
    }

    private void requireSign(String sign) {
        if (!takeSign(sign)) {
            throw unexpected();
        }
    }

    private JqlRefused unexpected() {
        return new JqlRefused(
                at < tokens.size()
                        ? "Error in the JQL Query: Unexpected '"
                                + tokens.get(at).text() + "'. (character "
                                + (tokens.get(at).position() + 1) + ")"
                        : "Error in the JQL Query: it ends too early.");
    }
}
