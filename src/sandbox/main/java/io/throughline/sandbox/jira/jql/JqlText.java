package io.throughline.sandbox.jira.jql;

import com.atlassian.query.clause.AndClause;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.clause.NotClause;
import com.atlassian.query.clause.OrClause;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operand.MultiValueOperand;
import com.atlassian.query.operand.Operand;
import com.atlassian.query.operand.SingleValueOperand;
import com.atlassian.query.operator.Operator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a query as JQL that reads as the same query. */
final class JqlText {
    private JqlText() {}

    static String of(Jql query) {
        String where = query.where() == null ? "" : clause(query.where());
        String order = query.sorts().stream()
                .map(sort -> name(sort.getField())
                        + (sort.getSortOrder() == null
                                ? ""
                                : " " + sort.getSortOrder().name()))
                .collect(Collectors.joining(", "));
        return where + (order.isEmpty() ? "" : (where.isEmpty() ? "" : " ") + "ORDER BY " + order);
    }

    private static String clause(Clause clause) {
        if (clause instanceof AndClause) {
            return joined(clause.getClauses(), " AND ");
        }
        if (clause instanceof OrClause) {
            return joined(clause.getClauses(), " OR ");
        }
        if (clause instanceof NotClause not) {
            return "NOT " + inner(not.getSubClause());
        }
        TerminalClause term = (TerminalClause) clause;
        String operator = term.getOperator().getDisplayString();
        return name(term.getName()) + " " + operator
                + (term.getOperator() == Operator.CHANGED ? "" : " " + operand(term.getOperand()));
    }

    private static String joined(List<Clause> clauses, String word) {
        return clauses.stream().map(JqlText::inner).collect(Collectors.joining(word));
    }

    private static String inner(Clause clause) {
        return clause instanceof AndClause || clause instanceof OrClause ? "(" + clause(clause) + ")" : clause(clause);
    }

    private static String operand(Operand operand) {
        if (operand instanceof MultiValueOperand list) {
            return list.getValues().stream().map(JqlText::operand).collect(Collectors.joining(", ", "(", ")"));
        }
        if (operand instanceof FunctionOperand function) {
            return function.getName()
                    + function.getArgs().stream().map(JqlText::quoted).collect(Collectors.joining(", ", "(", ")"));
        }
        if (operand instanceof SingleValueOperand value) {
            return value.getLongValue() == null
                    ? quoted(value.getStringValue())
                    : value.getLongValue().toString();
        }
        return "EMPTY";
    }

    private static String name(String field) {
        return field.matches("cf\\[\\d+]") ? field : quoted(field);
    }

    /** Plain words as they are; a number between quotation marks, for else it would be an id. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z_][A-Za-z0-9_-]*") && !JqlWords.reserved(text)
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
