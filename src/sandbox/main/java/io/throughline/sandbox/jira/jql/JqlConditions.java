package io.throughline.sandbox.jira.jql;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.query.clause.AndClause;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.clause.NotClause;
import com.atlassian.query.clause.OrClause;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.EmptyOperand;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operand.MultiValueOperand;
import com.atlassian.query.operand.Operand;
import com.atlassian.query.operand.SingleValueOperand;
import com.atlassian.query.operator.Operator;
import io.throughline.sandbox.jira.index.IndexNames;
import io.throughline.sandbox.jira.store.Constants;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Turns a condition into a search of the index for one person. As in Jira, NOT goes inwards to the operators, so that an issue
 * that has nothing in a field does not fit {@code NOT field = x}, just as it does not fit {@code field != x}.
 */
final class JqlConditions {
    private static final Map<Operator, Operator> OPPOSITES = opposites();

    private final List<Constants.Field> custom;
    private final Searcher searcher;
    private final JqlFunctions functions;
    private final JqlTerms terms;

    JqlConditions(List<Constants.Field> custom, Searcher searcher, JqlFunctions functions, JqlTerms terms) {
        this.custom = custom;
        this.searcher = searcher;
        this.functions = functions;
        this.terms = terms;
    }

    private static Map<Operator, Operator> opposites() {
        Map<Operator, Operator> all = new EnumMap<>(Map.of(
                Operator.EQUALS, Operator.NOT_EQUALS,
                Operator.LIKE, Operator.NOT_LIKE,
                Operator.IN, Operator.NOT_IN,
                Operator.IS, Operator.IS_NOT,
                Operator.LESS_THAN, Operator.GREATER_THAN_EQUALS,
                Operator.GREATER_THAN, Operator.LESS_THAN_EQUALS,
                Operator.WAS, Operator.WAS_NOT,
                Operator.WAS_IN, Operator.WAS_NOT_IN,
                Operator.CHANGED, Operator.NOT_CHANGED));
        Map.copyOf(all).forEach((one, other) -> all.put(other, one));
        return all;
    }

    Query of(Clause clause) {
        return of(clause, false);
    }

    private Query of(Clause clause, boolean negated) {
        if (clause instanceof NotClause not) {
            return of(not.getSubClause(), !negated);
        }
        if (clause instanceof AndClause || clause instanceof OrClause) {
            boolean all = clause instanceof AndClause != negated;
            BooleanQuery.Builder joined = new BooleanQuery.Builder();
            clause.getClauses().forEach(each -> joined.add(of(each, negated), all ? Occur.MUST : Occur.SHOULD));
            return joined.build();
        }
        return term((TerminalClause) clause, negated);
    }

    private Query term(TerminalClause clause, boolean negated) {
        JqlField field = JqlField.named(clause.getName(), custom)
                .orElseThrow(() -> new JqlRefused(
                        "Field '" + clause.getName() + "' does not exist or you do not have permission to view it."));
        Operator written = clause.getOperator();
        if (JqlField.history(written) && !field.keepsHistory()) {
            throw new JqlRefused("History searches do not support the '" + field.name() + "' field.");
        }
        if (!field.takes(written)) {
            throw unsupported(field, written);
        }
        Operator operator = negated ? OPPOSITES.get(written) : written;
        if (operator == Operator.CHANGED || operator == Operator.NOT_CHANGED) {
            Query changed = JqlTerms.exact(IndexNames.CHANGED, field.index());
            return operator == Operator.CHANGED ? changed : JqlTerms.without(changed);
        }
        List<QueryLiteral> values = values(field, clause);
        boolean empty = values.stream().anyMatch(QueryLiteral::isEmpty);
        List<QueryLiteral> filled =
                values.stream().filter(value -> !value.isEmpty()).toList();
        return switch (operator) {
            case LIKE -> empty ? terms.filled(field, false) : terms.words(field, filled.get(0));
            case NOT_LIKE -> empty ? terms.filled(field, true) : terms.notWords(field, filled.get(0));
            case LESS_THAN, LESS_THAN_EQUALS, GREATER_THAN, GREATER_THAN_EQUALS ->
                empty || filled.isEmpty() ? JqlTerms.none() : terms.compared(field, operator, filled.get(0));
            case WAS, WAS_IN -> terms.was(field, filled, empty);
            case WAS_NOT, WAS_NOT_IN -> JqlTerms.without(terms.was(field, filled, empty));
            case NOT_EQUALS, NOT_IN, IS_NOT -> not(field, filled);
            default -> equal(field, filled, empty);
        };
    }

    private Query equal(JqlField field, List<QueryLiteral> values, boolean empty) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        if (empty) {
            either.add(terms.filled(field, false), Occur.SHOULD);
        }
        if (!values.isEmpty()) {
            either.add(terms.oneOf(field, values), Occur.SHOULD);
        }
        return either.build();
    }

    private Query not(JqlField field, List<QueryLiteral> values) {
        BooleanQuery.Builder rest = new BooleanQuery.Builder().add(terms.filled(field, true), Occur.MUST);
        if (!values.isEmpty()) {
            rest.add(terms.oneOf(field, values), Occur.MUST_NOT);
        }
        return rest.build();
    }

    private List<QueryLiteral> values(JqlField field, TerminalClause clause) {
        Operator operator = clause.getOperator();
        Operand operand = clause.getOperand();
        if (operator == Operator.IS || operator == Operator.IS_NOT) {
            if (!(operand instanceof EmptyOperand)) {
                throw new JqlRefused("The operator '" + operator.getDisplayString() + "' of the field '" + field.name()
                        + "' takes only EMPTY or NULL, not '" + operand.getDisplayString() + "'.");
            }
            return List.of(new QueryLiteral(operand));
        }
        boolean wantsList = operator == Operator.IN
                || operator == Operator.NOT_IN
                || operator == Operator.WAS_IN
                || operator == Operator.WAS_NOT_IN;
        List<QueryLiteral> values = new ArrayList<>();
        boolean list = addValues(values, field, operand, clause);
        if (list != wantsList) {
            throw new JqlRefused("Operator '" + operator.getDisplayString() + "' does not support the "
                    + (list ? "list" : "non-list") + " value '" + operand.getDisplayString() + "' for field '"
                    + field.name()
                    + "'.");
        }
        return values;
    }

    /** Adds what an operand stands for; true if that is a list. */
    private boolean addValues(List<QueryLiteral> values, JqlField field, Operand operand, TerminalClause clause) {
        if (operand instanceof MultiValueOperand all) {
            all.getValues().forEach(each -> addValues(values, field, each, clause));
            return true;
        }
        if (operand instanceof FunctionOperand call) {
            JqlFunctions.Result result = functions.call(searcher, call, clause);
            values.addAll(result.values());
            return result.list();
        }
        values.add(literal(field, operand));
        return false;
    }

    private static QueryLiteral literal(JqlField field, Operand operand) {
        Optional<SingleValueOperand> value =
                operand instanceof SingleValueOperand single ? Optional.of(single) : Optional.empty();
        boolean unresolved = field.kind() == JqlField.Kind.RESOLUTION
                && value.map(SingleValueOperand::getStringValue)
                        .filter("Unresolved"::equalsIgnoreCase)
                        .isPresent();
        if (value.isEmpty() || unresolved) {
            return new QueryLiteral(operand);
        }
        return value.get().getLongValue() == null
                ? new QueryLiteral(operand, value.get().getStringValue())
                : new QueryLiteral(operand, value.get().getLongValue());
    }

    private static JqlRefused unsupported(JqlField field, Operator operator) {
        return new JqlRefused("The operator '" + operator.getDisplayString() + "' is not supported by the '"
                + field.name() + "' field.");
    }
}
