package io.throughline.okr.exchange;

import io.throughline.okr.domain.Refused.Fault;
import io.throughline.okr.usecases.export.Imported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of an element of a document in a merge. */
final class Fate {
    final Listing listing;
    final int index;
    /** As the document says it, with the people of this place. */
    final Taken said;
    /** The same, naming others by the numbers both sides share. */
    Taken meant;
    /** What it is here. */
    Optional<Taken> here = Optional.empty();

    Imported.Outcome outcome = Imported.Outcome.LEFT;
    List<String> fields = List.of();
    final List<Fault> faults = new ArrayList<>();
    /** The shared number of the cycle it belongs to; 0 for what all cycles share. */
    int cycle;

    Fate(Listing listing, int index, Taken said) {
        this.listing = listing;
        this.index = index;
        this.said = said;
        this.meant = said;
    }

    boolean is(Imported.Outcome wanted) {
        return outcome == wanted;
    }

    /** Notes what is wrong with a field of it; "" for all of it. */
    void refuse(String field, String messageKey, Object... arguments) {
        faults.add(new Fault(field.isEmpty() ? path() : path() + "." + field, messageKey, List.of(arguments)));
        outcome = Imported.Outcome.REFUSED;
    }

    String path() {
        return listing.path(index);
    }

    Imported told() {
        boolean changed = is(Imported.Outcome.CHANGED);
        return new Imported(path(), name(listing, said), outcome, changed ? fields : List.of(), faults);
    }

    /** What people call an element; "" if nothing. */
    static String name(Listing listing, Taken row) {
        for (String name : List.of("key", "title", "name")) {
            for (Field field : listing.fields()) {
                if (field.name().equals(name)) {
                    return field.kind() == Kind.KEY
                            ? field.words().get(0) + row.whole(field.column())
                            : row.text(field.column());
                }
            }
        }
        return "";
    }
}
