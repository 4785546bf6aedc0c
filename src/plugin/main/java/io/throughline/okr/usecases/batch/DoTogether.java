package io.throughline.okr.usecases.batch;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Does what several use cases do as one: all of it or nothing, and what is wrong with each is said at once. */
public class DoTogether {
    private final Writes writes;

    public DoTogether(Writes writes) {
        this.writes = writes;
    }

    /**
     * Does one after the other. One that is refused does not hide what is wrong with those after it: they are gone on with, and all is
     * rolled back in the end.
     *
     * @param list how faults name them
     * @param part where the fields of one are: {@code operations} and {@code body} make {@code operations[3].body.title} of
     *     {@code title}
     * @param operations gives them anew each time it is asked, for all may be begun anew; one that gives nothing
     *     has needed what a refused one before it was to make
     * @throws Refused with the faults of all, for the reason of the first that was refused
     */
    public <T> List<T> all(String list, String part, Supplier<List<Supplier<Optional<T>>>> operations) {
        return writes.together(Set.of(), () -> {
            List<T> done = new ArrayList<>();
            List<Refused.Fault> faults = new ArrayList<>();
            Optional<Refused.Reason> reason = Optional.empty();
            List<Supplier<Optional<T>>> each = operations.get();
            for (int i = 0; i < each.size(); i++) {
                try {
                    each.get(i).get().ifPresent(done::add);
                } catch (Refused refused) {
                    reason = reason.or(() -> Optional.of(refused.reason()));
                    String at = list + "[" + i + "]";
                    refused.faults()
                            .forEach(fault -> faults.add(new Refused.Fault(
                                    fault.field().isEmpty() ? at : at + "." + part + "." + fault.field(),
                                    fault.messageKey(),
                                    fault.arguments())));
                }
            }
            if (reason.isPresent()) {
                throw new Refused(reason.get(), faults);
            }
            return done;
        });
    }
}
