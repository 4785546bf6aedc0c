package io.throughline.okr.usecases.export;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reads documents that {@link Documents} made, here or elsewhere. */
public interface Imports {
    /**
     * Holds a document against the rules and writes nothing.
     *
     * @param rows told of every element, in the order of the document
     * @throws io.throughline.okr.domain.Refused as invalid if it cannot be read as a document at all
     * @throws java.util.concurrent.CancellationException if it was broken off
     */
    Tally check(Source source, Consumer<Imported> rows, Course course);

    /**
     * Writes all of a document that was found to be right, in one transaction, beside what there is.
     *
     * @param people the user key here for one of the document
     * @param by user key of who does it
     * @param last done as the last thing of the transaction, which it breaks off if it throws
     * @throws io.throughline.okr.domain.Refused as invalid, with every wrong place, if it is not right
     * @throws java.util.concurrent.CancellationException if it was broken off; then nothing was written
     */
    Tally write(Source source, UnaryOperator<String> people, String by, Course course, Consumer<Tally> last);

    /**
     * What came of it.
     *
     * @param added how many elements, by the name of their list, in the order of the document
     * @param people every user key in the document
     * @param refused how many places are wrong
     */
    record Tally(Map<String, Integer> added, Set<String> people, int refused) {}
}
