package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A step under a key result that can be ticked. It never moves progress: what is done is no result yet.
 *
 * @param id 0 before it is stored
 * @param version rises when people change or tick it, not when it is moved among its siblings
 * @param done empty as long as it is not ticked
 * @param order its place among the actions of its key result, the least first; those of the same place by id
 */
public record Action(int id, long version, int keyResult, Written written, Optional<Done> done, long order) {
    /** More than these under one key result are a project plan, and belong into issues. */
    public static final int MOST = 100;

    /** One that was just written down. */
    public static Action fresh(int keyResult, Written written, long order) {
        return new Action(0, 1, keyResult, written, Optional.empty(), order);
    }

    /** The same under the id it was stored with. */
    public Action stored(int now) {
        return new Action(now, version, keyResult, written, done, order);
    }

    /** The same after people have changed what they wrote. */
    public Action rewritten(Written now) {
        return new Action(id, version + 1, keyResult, now, done, order);
    }

    /** The same, ticked; one that is ticked already stays as it was, with who did it. */
    public Action ticked(String by, Instant at) {
        return done.isPresent()
                ? this
                : new Action(id, version + 1, keyResult, written, Optional.of(new Done(by, at)), order);
    }

    /** The same, not ticked. */
    public Action unticked() {
        return done.isEmpty() ? this : new Action(id, version + 1, keyResult, written, Optional.empty(), order);
    }

    /** The same at another place; no form that is open gets stale by it. */
    public Action at(long place) {
        return new Action(id, version, keyResult, written, done, place);
    }

    /** For the change log: all of it that people write. */
    public Facts facts() {
        Facts facts = new Facts()
                .with("keyResult", keyResult)
                .with("title", written.title())
                .with("owner", written.owner())
                .with("due", Span.text(written.due()))
                .with("done", done.isPresent());
        done.ifPresent(
                tick -> facts.with("doneBy", tick.by()).with("doneAt", tick.at().toEpochMilli()));
        return facts;
    }

    /**
     * What people write of it.
     *
     * @param owner user key; "" for nobody
     * @param due empty where it was not said
     */
    public record Written(String title, String owner, Optional<LocalDate> due) {
        public Written {
            Faults faults = new Faults();
            faults.requireText(title, KeyResult.LONGEST_TITLE, "title");
            due.ifPresent(
                    day -> faults.require(day.getYear() >= 1900 && day.getYear() <= 9999, "due", "okr.refused.date"));
            faults.refuse();
        }

        /** The same, owned by another. */
        public Written ownedBy(String now) {
            return new Written(title, now, due);
        }
    }

    /**
     * That it was ticked.
     *
     * @param by user key
     */
    public record Done(String by, Instant at) {}
}
