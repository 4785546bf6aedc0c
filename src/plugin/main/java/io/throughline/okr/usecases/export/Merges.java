package io.throughline.okr.usecases.export;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Brings documents that {@link Documents} made together with what is there, element by element. */
public interface Merges {
    /**
     * Says of every element what would become of it, and writes nothing.
     *
     * @param people the user key here for one of the document
     * @param rows told of every element in the order of the document; where the document is wrong in itself only of what is wrong
     * @throws io.throughline.okr.domain.Refused as invalid if it cannot be read as a document at all, or is too large
     * @throws java.util.concurrent.CancellationException if it was broken off
     */
    Tally compare(Source source, UnaryOperator<String> people, Consumer<Imported> rows, Course course);

    /**
     * Adds what is not there and changes what says something else, in one transaction. Where nothing differs nothing is written.
     *
     * @param people the user key here for one of the document
     * @param by user key of who does it
     * @param last done as the last thing of the transaction, which it breaks off if it throws
     * @throws io.throughline.okr.domain.Refused as invalid, with every wrong place; then nothing was written
     * @throws java.util.concurrent.CancellationException if it was broken off; then nothing was written
     */
    Tally merge(Source source, UnaryOperator<String> people, String by, Course course, Consumer<Tally> last);

    /**
     * What came of it.
     *
     * @param outcomes how many elements of each outcome, by the name of their list, in the order of the document
     * @param people every user key in the document
     * @param refused how many places are wrong
     */
    record Tally(Map<String, Map<Imported.Outcome, Integer>> outcomes, Set<String> people, int refused) {}
}
