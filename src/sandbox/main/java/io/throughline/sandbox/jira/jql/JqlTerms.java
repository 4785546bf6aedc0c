package io.throughline.sandbox.jira.jql;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operator.Operator;
import io.throughline.sandbox.jira.index.IndexNames;
import io.throughline.sandbox.jira.index.IndexText;
import io.throughline.sandbox.jira.store.IssueRow;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Searches of single fields of the index. */
final class JqlTerms {
    private static final List<String> TEXTS =
            List.of(IndexNames.SUMMARY, IndexNames.DESCRIPTION, IndexNames.ENVIRONMENT, IndexNames.COMMENT);

    private final JqlValues values;
    private final JqlDates dates;
    private final List<String> texts;

    /** {@code texts} are the fields of custom fields that hold words, besides Jira's own. */
    JqlTerms(JqlValues values, JqlDates dates, List<String> texts) {
        this.values = values;
        this.dates = dates;
        this.texts = new ArrayList<>(TEXTS);
        this.texts.addAll(texts);
    }

    static Query exact(String field, String term) {
        return new TermQuery(new Term(field, term));
    }

    static Query none() {
        return new MatchNoDocsQuery();
    }

    /** Everything that does not fit. */
    static Query without(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    /** Issues that have something in a field, or nothing. */
    Query filled(JqlField field, boolean something) {
        Query filled =
                field.kind() == JqlField.Kind.KEY ? new MatchAllDocsQuery() : exact(IndexNames.FILLED, field.index());
        return something ? filled : without(filled);
    }

    /** Issues whose field is one of the values. */
    Query oneOf(JqlField field, List<QueryLiteral> literals) {
        if (field.kind() == JqlField.Kind.NUMBER || field.kind() == JqlField.Kind.DATE) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            literals.forEach(literal -> either.add(
                    field.kind() == JqlField.Kind.NUMBER
                            ? DoubleField.newExactQuery(field.index(), number(field, literal))
                            : LongField.newExactQuery(field.index(), millis(field, literal)),
                    Occur.SHOULD));
            return either.build();
        }
        return inSet(field.index(), terms(field, literals));
    }

    private List<String> terms(JqlField field, List<QueryLiteral> literals) {
        return literals.stream()
                .flatMap(literal -> values.terms(field, literal).stream())
                .toList();
    }

    static Query inSet(String field, List<String> terms) {
        return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
    }

    /** Issues whose field ever was one of the values. */
    Query was(JqlField field, List<QueryLiteral> literals, boolean empty) {
        List<String> terms = new ArrayList<>(terms(field, literals));
        if (empty) {
            terms.add("");
        }
        return inSet(IndexNames.history(field.index()), terms);
    }

    /** Issues whose field is less or more than a value. */
    Query compared(JqlField field, Operator operator, QueryLiteral literal) {
        return switch (field.kind()) {
            case NUMBER -> numbers(field, operator, number(field, literal));
            case DATE -> longs(field.index(), operator, millis(field, literal));
            case PRIORITY -> longs(IndexNames.sort(IndexNames.PRIORITY), turned(operator), values.place(literal));
            default -> keys(operator, literal, field);
        };
    }

    /** Keys are compared within the project of the one that is named. */
    private Query keys(Operator operator, QueryLiteral literal, JqlField field) {
        values.terms(field, literal);
        return values.row(literal)
                .map((IssueRow issue) -> (Query) new BooleanQuery.Builder()
                        .add(exact(IndexNames.PROJECT, String.valueOf(issue.projectId())), Occur.MUST)
                        .add(longs(IndexNames.NUMBER, operator, issue.number()), Occur.MUST)
                        .build())
                .orElseGet(JqlTerms::none);
    }

    /** The more urgent, the earlier it stands in the list of priorities. */
    private static Operator turned(Operator operator) {
        return switch (operator) {
            case LESS_THAN -> Operator.GREATER_THAN;
            case LESS_THAN_EQUALS -> Operator.GREATER_THAN_EQUALS;
            case GREATER_THAN -> Operator.LESS_THAN;
            default -> Operator.LESS_THAN_EQUALS;
        };
    }

    private static Query longs(String field, Operator operator, long value) {
        return switch (operator) {
            case LESS_THAN -> LongField.newRangeQuery(field, Long.MIN_VALUE, value - 1);
            case LESS_THAN_EQUALS -> LongField.newRangeQuery(field, Long.MIN_VALUE, value);
            case GREATER_THAN -> LongField.newRangeQuery(field, value + 1, Long.MAX_VALUE);
            default -> LongField.newRangeQuery(field, value, Long.MAX_VALUE);
        };
    }

    private static Query numbers(JqlField field, Operator operator, double value) {
        return switch (operator) {
            case LESS_THAN -> DoubleField.newRangeQuery(field.index(), Double.NEGATIVE_INFINITY, Math.nextDown(value));
            case LESS_THAN_EQUALS -> DoubleField.newRangeQuery(field.index(), Double.NEGATIVE_INFINITY, value);
            case GREATER_THAN -> DoubleField.newRangeQuery(field.index(), Math.nextUp(value), Double.POSITIVE_INFINITY);
            default -> DoubleField.newRangeQuery(field.index(), value, Double.POSITIVE_INFINITY);
        };
    }

    private static double number(JqlField field, QueryLiteral literal) {
        try {
            return Double.parseDouble(literal.asString());
        } catch (NumberFormatException none) {
            throw JqlValues.refused(field, literal);
        }
    }

    private long millis(JqlField field, QueryLiteral literal) {
        if (literal.getLongValue() != null) {
            return literal.getLongValue();
        }
        if (literal.getSourceOperand() instanceof FunctionOperand function) {
            throw new JqlRefused("A date for the field '" + field.name() + "' provided by the function '"
                    + function.getName() + "' is not valid.");
        }
        return dates.millis(field.name(), literal.getStringValue());
    }

    /** Issues in whose field the words are. */
    Query words(JqlField field, QueryLiteral literal) {
        if (field.kind() != JqlField.Kind.ALL_TEXTS) {
            return words(field, field.words(), literal.asString());
        }
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        texts.forEach(each -> anywhere.add(words(field, each, literal.asString()), Occur.SHOULD));
        return anywhere.build();
    }

    /** Issues that have something in the field, but not these words. */
    Query notWords(JqlField field, QueryLiteral literal) {
        if (field.kind() == JqlField.Kind.ALL_TEXTS) {
            return without(words(field, literal));
        }
        return new BooleanQuery.Builder()
                .add(filled(field, true), Occur.MUST)
                .add(words(field, literal), Occur.MUST_NOT)
                .build();
    }

    /** Jira's text searches: all words, phrases in quotation marks, {@code *} and {@code ?} within a word, {@code ~} for like. */
    private static Query words(JqlField field, String index, String text) {
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            throw new JqlRefused("The field '" + field.name() + "' does not support searching for an empty string.");
        }
        if (trimmed.startsWith("*") || trimmed.startsWith("?")) {
            throw new JqlRefused("The text query '" + text + "' for field '" + field.name()
                    + "' is not allowed to start with character '" + trimmed.charAt(0) + "'.");
        }
        QueryParser parser = new QueryParser(index, IndexText.SOUGHT);
        parser.setDefaultOperator(QueryParser.Operator.AND);
        parser.setSplitOnWhitespace(true);
        parser.setAutoGeneratePhraseQueries(true);
        try {
            // the parser's names of fields and regular expressions are not for people who search
            return parser.parse(trimmed.replaceAll("(?<!\\\\)([:/])", "\\\\$1"));
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new JqlRefused("Unable to parse the text '" + text + "' for field '" + field.name() + "'.");
        }
    }
}
