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
    private final List<Token> tokens;
    private int at;
    private int depth;

    JqlParser(String text) {
        this.text = text;
        this.tokens = JqlTokens.of(text);
    }

    Jql parse() {
        Clause where = at == tokens.size() || isWord("order") ? null : or();
        List<SearchSort> sorts = new ArrayList<>();
        if (isWord("order")) {
            at++;
            require("by");
            do {
                sorts.add(sort());
            } while (takeSign(","));
            if (at < tokens.size()) {
                throw refused("Expecting ',' but got '" + got() + "'.");
            }
        }
        if (at < tokens.size()) {
            throw JqlWords.reserved(got()) && !tokens.get(at).quoted()
                    ? reserved()
                    : refused("Expecting either 'OR' or" + " 'AND' but got '" + got() + "'.");
        }
        return new Jql(text, where, sorts);
    }

    private SearchSort sort() {
        String field = field();
        SortOrder order = takeWord("desc") ? SortOrder.DESC : takeWord("asc") ? SortOrder.ASC : null;
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
        } while (takeWord(word) || takeSign(signs));
        return clauses;
    }

    private Clause not() {
        if (++depth > DEEPEST) {
            throw new JqlRefused("Error in the JQL Query: it is nested too deeply.");
        }
        Clause clause;
        if (takeWord("not") || takeSign("!")) {
            clause = new NotClause(not());
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
        String field = field();
        Operator operator = operator();
        Operand operand = operator == Operator.CHANGED ? EmptyOperand.EMPTY : operand();
        return new TerminalClauseImpl(field, operator, operand);
    }

    private String field() {
        if (at == tokens.size()) {
            throw refused("Expecting a field name at the end of the query.");
        }
        Token token = tokens.get(at);
        if (token.isSign("[")) {
            throw refused("Expecting a field name but got '['. Did you mean 'cf['?");
        }
        if (token.sign() || token.is("and") || token.is("or")) {
            throw refused("Expecting a field name but got '" + got() + "'. You must surround '" + got()
                    + "' in quotation marks to use it as a field name.");
        }
        if (token.is("cf")) {
            return customField();
        }
        if (!token.quoted() && JqlWords.reserved(token.text())) {
            throw reserved();
        }
        if (token.text().isBlank()) {
            throw refused("A field name cannot be empty.");
        }
        at++;
        return token.text();
    }

    private String customField() {
        at++;
        requireSign("[");
        String id = at == tokens.size() ? "" : tokens.get(at).text();
        if (!id.matches("\\d{1,18}")) {
            throw refused("Expecting a custom field id (a positive number)"
                    + (at == tokens.size() ? " before the end of the query." : " but got '" + id + "'."));
        }
        at++;
        requireSign("]");
        return "cf[" + id + "]";
    }

    private Operator operator() {
        if (at == tokens.size()) {
            throw refused("Expecting operator before the end of the query." + OPERATORS);
        }
        if (takeWord("in")) {
            return Operator.IN;
        }
        if (takeWord("is")) {
            return takeWord("not") ? Operator.IS_NOT : Operator.IS;
        }
        if (takeWord("was")) {
            boolean not = takeWord("not");
            boolean in = takeWord("in");
            return in ? not ? Operator.WAS_NOT_IN : Operator.WAS_IN : not ? Operator.WAS_NOT : Operator.WAS;
        }
        if (takeWord("changed")) {
            return Operator.CHANGED;
        }
        if (takeWord("not")) {
            require("in");
            return Operator.NOT_IN;
        }
        Operator operator = tokens.get(at).sign() ? SIGNS.get(got()) : null;
        if (operator == null) {
            throw refused("Expecting operator but got '" + got() + "'." + OPERATORS);
        }
        at++;
        return operator;
    }

    private Operand operand() {
        if (at == tokens.size()) {
            throw refused("Expecting either a value, list or function before the end of the query.");
        }
        if (takeSign("(")) {
            if (++depth > DEEPEST) {
                throw new JqlRefused("Error in the JQL Query: it is nested too deeply.");
            }
            List<Operand> values = new ArrayList<>();
            do {
                values.add(operand());
            } while (takeSign(","));
            requireSign(")");
            depth--;
            return new MultiValueOperand(values);
        }
        Token token = tokens.get(at);
        if (token.sign()) {
            throw refused("Expecting either a value, list or function but got '" + got() + "'. You must surround '"
                    + got() + "' in quotation marks to use it as a value.");
        }
        if (token.is("empty") || token.is("null")) {
            at++;
            return EmptyOperand.EMPTY;
        }
        if (!token.quoted() && JqlWords.reserved(token.text())) {
            throw reserved();
        }
        at++;
        if (at < tokens.size() && tokens.get(at).isSign("(")) {
            if (token.text().isBlank()) {
                at--;
                throw refused("A function name cannot be empty.");
            }
            return new FunctionOperand(token.text(), arguments());
        }
        return !token.quoted() && token.text().matches("-?\\d{1,18}")
                ? new SingleValueOperand(Long.valueOf(token.text()))
                : new SingleValueOperand(token.text());
    }

    private List<String> arguments() {
        at++;
        List<String> arguments = new ArrayList<>();
        if (takeSign(")")) {
            return arguments;
        }
        do {
            if (at == tokens.size()) {
                throw refused(
                        arguments.isEmpty()
                                ? "Expecting ')' before the end of the query."
                                : "Expecting a function argument at the end of the query.");
            }
            if (tokens.get(at).isSign(")")) {
                throw refused("Function argument must be specified.");
            }
            if (tokens.get(at).sign()) {
                throw refused("Expecting a function argument but got '" + got() + "'. You must surround '" + got()
                        + "' in quotation marks to use it as an argument.");
            }
            arguments.add(tokens.get(at++).text());
        } while (takeSign(","));
        if (at < tokens.size() && !tokens.get(at).isSign(")")) {
            throw refused("Expecting ')' or ',' but got '" + got() + "'.");
        }
        requireSign(")");
        return arguments;
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
            if (at < tokens.size() && tokens.get(at).isSign(sign)) {
                at++;
                return true;
            }
        }
        return false;
    }

    private void require(String word) {
        if (!takeWord(word)) {
            throw expected(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    private void requireSign(String sign) {
        if (!takeSign(sign)) {
            throw expected(sign);
        }
    }

    private JqlRefused expected(String what) {
        return refused("Expecting '" + what + "'"
                + (at == tokens.size() ? " before the end of the query." : " but got '" + got() + "'."));
    }

    private String got() {
        return tokens.get(at).text();
    }

    private JqlRefused reserved() {
        return refused("'" + got()
                + "' is a reserved JQL word. You must surround it in quotation marks to use it in a query.");
    }

    /** With the place of what was got, unless the query ended. */
    private JqlRefused refused(String message) {
        return new JqlRefused("Error in the JQL Query: " + message
                + (at == tokens.size()
                        ? ""
                        : " " + JqlTokens.place(text, tokens.get(at).position())));
    }
}
