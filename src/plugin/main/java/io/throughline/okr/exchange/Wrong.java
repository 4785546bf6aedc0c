package io.throughline.okr.exchange;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Fault;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What is wrong with a document, place by place. Of very many it keeps the first ones and counts the others. */
final class Wrong {
    private static final int MOST = 1_000;

    private final List<Fault> first = new ArrayList<>();
    private final List<Fault> fresh = new ArrayList<>();
    private int count;

    /** Notes a fault at a place such as {@code objectives[3].title}. */
    void add(String path, String messageKey, Object... arguments) {
        Fault fault = new Fault(path, messageKey, List.of(arguments));
        count++;
        fresh.add(fault);
        if (first.size() < MOST) {
            first.add(fault);
        }
    }

    /** Runs something that checks itself, and notes below a place what it says. */
    void gather(String path, UnaryOperator<String> names, Runnable check) {
        try {
            check.run();
        } catch (Refused refused) {
            for (Fault fault : refused.faults()) {
                String field = fault.field().isEmpty() ? "" : "." + names.apply(fault.field());
                add(path + field, fault.messageKey(), fault.arguments().toArray());
            }
        } catch (IllegalArgumentException | DateTimeException impossible) {
            // Words, days and the like were looked at: what is left does not fit together.
            add(path, "okr.import.row");
        }
    }

    /** The same for what gathers its faults. */
    void gather(String path, UnaryOperator<String> names, Consumer<Faults> check) {
        gather(path, names, () -> {
            Faults faults = new Faults();
            check.accept(faults);
            faults.refuse();
        });
    }

    /** What was noted since this was last asked. */
    List<Fault> news() {
        List<Fault> news = List.copyOf(fresh);
        fresh.clear();
        return news;
    }

    int count() {
        return count;
    }

    /** @throws Refused as invalid with the first ones, and how many more there are */
    void refuse() {
        if (count == 0) {
            return;
        }
        List<Fault> all = new ArrayList<>(first);
        if (count > first.size()) {
            all.add(new Fault("", "okr.import.more", List.of(count - first.size())));
        }
        throw new Refused(Refused.Reason.INVALID, all);
    }
}
