package io.throughline.sandbox.jira.jql;

import com.atlassian.query.clause.AndClause;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.clause.NotClause;
import com.atlassian.query.clause.OrClause;
import com.atlassian.query.clause.TerminalClauseImpl;
import com.atlassian.query.operand.EmptyOperand;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operand.MultiValueOperand;
import com.atlassian.query.operand.Operand;
import com.atlassian.query.operand.SingleValueOperand;
import com.atlassian.query.operator.Operator;
import com.atlassian.query.order.SearchSort;
import com.atlassian.query.order.SortOrder;
import io.throughline.sandbox.jira.jql.JqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads JQL by recursive descent: OR binds least, then AND, then NOT. */
final class JqlParser {
    private static final int DEEPEST = 100;
    private static final String OPERATORS =
            " The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
    private static final Map<String, Operator> SIGNS = Map.of(
            "=", Operator.EQUALS,
            "!=", Operator.NOT_EQUALS,
            "~", Operator.LIKE,
            "!~", Operator.NOT_LIKE,
            "<", Operator.LESS_THAN,
            "<=", Operator.LESS_THAN_EQUALS,
            ">", Operator.GREATER_THAN,
            ">=", Operator.GREATER_THAN_EQUALS);

    private final String text;
    private final JqlCursor at;
    private int depth;

    JqlParser(String text) {
        this.text = text;
        this.at = new JqlCursor(text);
    }

    Jql parse() {
        Clause where = at.atEnd() || at.isWord("order") ? null : or();
        List<SearchSort> sorts = new ArrayList<>();
        if (at.takeWord("order")) {
            at.require("by");
            do {
                sorts.add(sort());
            } while (at.takeSign(","));
            if (!at.atEnd()) {
                throw at.refused("Expecting ','" + at.butGot());
            }
        }
        if (!at.atEnd()) {
            throw at.isReserved() ? at.reserved() : at.refused("Expecting either 'OR' or 'AND'" + at.butGot());
        }
        return new Jql(text, where, sorts);
    }

    private SearchSort sort() {
        String field = field();
        SortOrder order = at.takeWord("desc") ? SortOrder.DESC : at.takeWord("asc") ? SortOrder.ASC : null;
        return new SearchSort(field, order);
    }

    private Clause or() {
        List<Clause> clauses = joined(this::and, "or", "||", "|");
        return clauses.size() == 1 ? clauses.get(0) : new OrClause(clauses);
    }

    private Clause and() {
        List<Clause> clauses = joined(this::not, "and", "&&", "&");
        return clauses.size() == 1 ? clauses.get(0) : new AndClause(clauses);
    }

    private List<Clause> joined(Supplier<Clause> part, String word, String... signs) {
        List<Clause> clauses = new ArrayList<>();
        do {
            clauses.add(part.get());
        } while (at.takeWord(word) || at.takeSign(signs));
        return clauses;
    }

    private Clause not() {
        if (++depth > DEEPEST) {
            throw new JqlRefused("Error in the JQL Query: it is nested too deeply.");
        }
        Clause clause;
        if (at.takeWord("not") || at.takeSign("!")) {
            clause = new NotClause(not());
        } else if (at.takeSign("(")) {
            clause = or();
            at.requireSign(")");
        } else {
            clause = term();
        }
        depth--;
        return clause;
    }

    private Clause term() {
        String field = field();
        Operator operator = operator();
        Operand operand = operator == Operator.CHANGED ? EmptyOperand.EMPTY : operand();
        return new TerminalClauseImpl(field, operator, operand);
    }

    private String field() {
        if (at.atEnd()) {
            throw at.refused("Expecting a field name at the end of the query.");
        }
        Token token = at.here();
        if (token.isSign("[")) {
            throw at.refused("Expecting a field name but got '['. Did you mean 'cf['?");
        }
        if (token.sign() || token.is("and") || token.is("or")) {
            throw at.refused("Expecting a field name" + at.butGotUnquoted("a field name"));
        }
        if (token.is("cf")) {
            return customField();
        }
        if (at.isReserved()) {
            throw at.reserved();
        }
        if (token.text().isBlank()) {
            throw at.refused("A field name cannot be empty.");
        }
        at.advance();
        return token.text();
    }

    private String customField() {
        at.advance();
        at.requireSign("[");
        String id = at.atEnd() ? "" : at.got();
        if (!id.matches("\\d{1,18}")) {
            throw at.refused("Expecting a custom field id (a positive number)"
                    + (at.atEnd() ? " before the end of the query." : at.butGot()));
        }
        at.advance();
        at.requireSign("]");
        return "cf[" + id + "]";
    }

    private Operator operator() {
        if (at.atEnd()) {
            throw at.refused("Expecting operator before the end of the query." + OPERATORS);
        }
        if (at.takeWord("in")) {
            return Operator.IN;
        }
        if (at.takeWord("is")) {
            return at.takeWord("not") ? Operator.IS_NOT : Operator.IS;
        }
        if (at.takeWord("was")) {
            boolean not = at.takeWord("not");
            boolean in = at.takeWord("in");
            return in ? not ? Operator.WAS_NOT_IN : Operator.WAS_IN : not ? Operator.WAS_NOT : Operator.WAS;
        }
        if (at.takeWord("changed")) {
            return Operator.CHANGED;
        }
        if (at.takeWord("not")) {
            at.require("in");
            return Operator.NOT_IN;
        }
        Operator operator = at.here().sign() ? SIGNS.get(at.got()) : null;
        if (operator == null) {
            throw at.refused("Expecting operator" + at.butGot() + OPERATORS);
        }
        at.advance();
        return operator;
    }

    private Operand operand() {
        if (at.atEnd()) {
            throw at.refused("Expecting either a value, list or function before the end of the query.");
        }
        if (at.takeSign("(")) {
            if (++depth > DEEPEST) {
                throw new JqlRefused("Error in the JQL Query: it is nested too deeply.");
            }
            List<Operand> values = new ArrayList<>();
            do {
                values.add(operand());
            } while (at.takeSign(","));
            at.requireSign(")");
            depth--;
            return new MultiValueOperand(values);
        }
        Token token = at.here();
        if (token.sign()) {
            throw at.refused("Expecting either a value, list or function" + at.butGotUnquoted("a value"));
        }
        if (token.is("empty") || token.is("null")) {
            at.advance();
            return EmptyOperand.EMPTY;
        }
        if (at.isReserved()) {
            throw at.reserved();
        }
        at.advance();
        if (at.isSign("(")) {
            if (token.text().isBlank()) {
                at.back();
                throw at.refused("A function name cannot be empty.");
            }
            return new FunctionOperand(token.text(), arguments());
        }
        return !token.quoted() && token.text().matches("-?\\d{1,18}")
                ? new SingleValueOperand(Long.valueOf(token.text()))
                : new SingleValueOperand(token.text());
    }

    private List<String> arguments() {
        at.advance();
        List<String> arguments = new ArrayList<>();
        if (at.takeSign(")")) {
            return arguments;
        }
        do {
            if (at.atEnd()) {
                throw at.refused(
                        arguments.isEmpty()
                                ? "Expecting ')' before the end of the query."
                                : "Expecting a function argument at the end of the query.");
            }
            if (at.isSign(")")) {
                throw at.refused("Function argument must be specified.");
            }
            if (at.here().sign()) {
                throw at.refused("Expecting a function argument" + at.butGotUnquoted("an argument"));
            }
            arguments.add(at.got());
            at.advance();
        } while (at.takeSign(","));
        if (!at.atEnd() && !at.isSign(")")) {
            throw at.refused("Expecting ')' or ','" + at.butGot());
        }
        at.requireSign(")");
        return arguments;
    }
}
