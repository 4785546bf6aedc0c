package io.throughline.okr.domain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers the changes of one write, in order; whoever runs the write gives them their place in the log. */
public final class Changes {
    private static final Facts NOTHING = new Facts();

    private final List<Noted> noted = new ArrayList<>();
    private final Set<Scope> taken;
    private String reason = "";
    private boolean renewed;

    /** @param taken the scopes the write has taken: only there may something change */
    public Changes(Set<Scope> taken) {
        this.taken = Set.copyOf(taken);
    }

    /** Whether something may change in a scope: what was read before the write may have gone elsewhere since. */
    public boolean mayChange(Scope scope) {
        return taken.contains(scope);
    }

    /** Notes that something was made. */
    public void created(Scope scope, Element element, int id, Facts after) {
        noted.add(new Noted(scope, element, id, Change.Kind.CREATED, NOTHING, after));
    }

    /** Notes that what people write was changed. */
    public void changed(Scope scope, Element element, int id, Facts before, Facts after) {
        noted.add(new Noted(scope, element, id, Change.Kind.CHANGED, before, after));
    }

    /** Notes that something was removed. */
    public void removed(Scope scope, Element element, int id, Facts before) {
        noted.add(new Noted(scope, element, id, Change.Kind.REMOVED, before, NOTHING));
    }

    /** Notes that something derived moved; it has no texts. */
    public void computed(Scope scope, Element element, int id) {
        progressed(scope, element, id, ChangeLog.Trace.UNTOLD);
    }

    /** Notes that the counted progress of an element moved and nothing else of it, so that nobody has to read it again. */
    public void progressed(Scope scope, Element element, int id, double share) {
        noted.add(new Noted(scope, element, id, Change.Kind.COMPUTED, NOTHING, NOTHING, share));
    }

    /**
     * Notes that more was changed than the changes say, such as rows of every table at once: whatever any node remembers of the
     * store is then read anew.
     */
    public void renew() {
        renewed = true;
    }

    /** Whether what was noted is not all. */
    public boolean renewed() {
        return renewed;
    }

    /** Notes that something was put into the trash. */
    public void trashed(Scope scope, Element element, int id, Facts before, Facts after) {
        noted.add(new Noted(scope, element, id, Change.Kind.TRASHED, before, after));
    }

    /** Notes that something was taken out of the trash. */
    public void restored(Scope scope, Element element, int id, Facts before, Facts after) {
        noted.add(new Noted(scope, element, id, Change.Kind.RESTORED, before, after));
    }

    /** Notes that something is gone for good; what it said is told nowhere any more. */
    public void purged(Scope scope, Element element, int id) {
        noted.add(new Noted(scope, element, id, Change.Kind.PURGED, NOTHING, NOTHING));
    }

    /** Notes that what something was aligned to is gone for good. */
    public void released(Scope scope, Element element, int id, Facts before, Facts after) {
        noted.add(new Noted(scope, element, id, Change.Kind.RELEASED, before, after));
    }

    /** Notes that something was put at another place among its siblings. */
    public void ordered(Scope scope, Element element, int id) {
        noted.add(new Noted(scope, element, id, Change.Kind.ORDERED, NOTHING, NOTHING));
    }

    /** Says why all of this is done; kept with every change that has texts. */
    public void because(String said) {
        reason = said;
    }

    /** Why; "" where nobody had to say so. */
    public String reason() {
        return reason;
    }

    /** What was noted so far. */
    public List<Noted> noted() {
        return List.copyOf(noted);
    }

    /**
     * A change that has no place in the log yet.
     *
     * @param share as in {@link ChangeLog.Trace}
     */
    public record Noted(
            Scope scope, Element element, int id, Change.Kind kind, Facts before, Facts after, double share) {
        Noted(Scope scope, Element element, int id, Change.Kind kind, Facts before, Facts after) {
            this(scope, element, id, kind, before, after, ChangeLog.Trace.UNTOLD);
        }
    }
}
