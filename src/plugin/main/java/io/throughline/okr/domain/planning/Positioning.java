package io.throughline.okr.domain.planning;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Changes;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of what an org unit says of why it exists. A version is never overwritten: a change is the next one.
 *
 * @param version from 1, without gaps within an org unit
 * @param author user key of who wrote this version
 */
public record Positioning(int orgUnit, int version, Written written, String author, Instant at) {
    public Positioning {
        if (orgUnit < 1 || version < 1) {
            throw new IllegalArgumentException("no such version: " + orgUnit + ":" + version);
        }
    }

    /** The version after it. */
    public Positioning revised(Written now, String by, Instant when) {
        return new Positioning(orgUnit, version + 1, now, by, when);
    }

    /**
     * The next version of an org unit's positioning.
     *
     * @param last empty if there is none yet
     */
    public static Positioning after(
            Optional<Positioning> last, int orgUnit, Written written, String author, Instant at) {
        return last.map(one -> one.revised(written, author, at))
                .orElseGet(() -> new Positioning(orgUnit, 1, written, author, at));
    }

    /** Notes it as what comes after that one, or as the first. */
    public void noteAfter(Optional<Positioning> last, Changes changes) {
        last.ifPresentOrElse(
                one -> changes.changed(
                        Scope.SHARED,
                        Element.POSITIONING,
                        orgUnit,
                        one.written().facts(),
                        written.facts()),
                () -> changes.created(Scope.SHARED, Element.POSITIONING, orgUnit, written.facts()));
    }

    /** What people write of it; an answer or a consideration may still be "". */
    public record Written(Answers answers, Considerations considerations, List<Statement> statements) {
        /** More than these nobody remembers. */
        public static final int MOST_STATEMENTS = 10;

        static final int LONGEST_ANSWER = 4_000;

        public Written {
            statements = List.copyOf(statements);
            Faults faults = new Faults();
            faults.requireAtMost(answers.purpose(), LONGEST_ANSWER, "purpose");
            faults.requireAtMost(answers.uniqueValue(), LONGEST_ANSWER, "uniqueValue");
            faults.requireAtMost(answers.dimensions(), LONGEST_ANSWER, "dimensions");
            faults.requireAtMost(considerations.boundary(), LONGEST_ANSWER, "boundary");
            faults.requireAtMost(considerations.direction(), LONGEST_ANSWER, "direction");
            faults.requireAtMost(considerations.businessValue(), LONGEST_ANSWER, "businessValue");
            faults.require(
                    !statements.isEmpty() && statements.size() <= MOST_STATEMENTS,
                    "statements",
                    "okr.refused.statements",
                    1,
                    MOST_STATEMENTS);
            for (int i = 0; i < statements.size(); i++) {
                faults.requireText(statements.get(i).text(), Statement.LONGEST, "statements[" + i + "].text");
            }
            faults.refuse();
        }

        /** Reads what {@link #facts()} wrote. */
        public static Written of(Facts facts) {
            return new Written(
                    new Answers(facts.text("purpose"), facts.text("uniqueValue"), facts.text("dimensions")),
                    new Considerations(facts.text("boundary"), facts.text("direction"), facts.text("businessValue")),
                    facts.texts("statements").stream().map(Statement::new).toList());
        }

        /** For the change log and the store. */
        public Facts facts() {
            return new Facts()
                    .with("purpose", answers.purpose())
                    .with("uniqueValue", answers.uniqueValue())
                    .with("dimensions", answers.dimensions())
                    .with("boundary", considerations.boundary())
                    .with("direction", considerations.direction())
                    .with("businessValue", considerations.businessValue())
                    .with("statements", statements.stream().map(Statement::text).toList());
        }
    }

    /**
     * The answers to the three questions.
     *
     * @param purpose top-down: why the org unit was set up
     * @param uniqueValue historical: what only it gives, and has kept it alive
     * @param dimensions implementation: by what it is valued
     */
    public record Answers(String purpose, String uniqueValue, String dimensions) {}

    /**
     * What was weighed before the statements were written.
     *
     * @param boundary where its business ends, and which capabilities it builds
     * @param direction of its current work
     * @param businessValue what its work is worth to the business
     */
    public record Considerations(String boundary, String direction, String businessValue) {}

    /** One sentence the org unit stands for; objectives answer it. */
    public record Statement(String text) {
        /** In characters (UTF-16 units); a sentence, and what every database keeps in a column. */
        public static final int LONGEST = 300;
    }
}
