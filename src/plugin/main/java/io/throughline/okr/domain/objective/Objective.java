package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.people.Guard;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.Judgement;
import io.throughline.okr.domain.progress.Progress;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A qualitative goal of an org unit in a cycle.
 *
 * @param id 0 before it is stored
 * @param version rises when people change what they wrote, not when progress moves
 * @param order its place among siblings, the least first; those of the same place by id
 * @param trashed whether it lies in the trash: kept with all that hangs on it, and shown nowhere else
 * @param counted progress as counted, stored when it moves; {@link #progress()} is the one that holds
 * @param calculated when it last moved; the epoch for never
 */
public record Objective(
        int id,
        long version,
        Origin origin,
        Written written,
        Judgement judgement,
        long order,
        boolean trashed,
        Progress counted,
        Instant calculated) {
    /** One that was just written down. */
    public static Objective fresh(Origin origin, Written written, long order) {
        return new Objective(0, 1, origin, written, Judgement.NONE, order, false, Progress.NONE, Instant.EPOCH);
    }

    /** {@code O-12}; it never changes. */
    public String key() {
        return key(origin.number());
    }

    /** The key of the objective with that number. */
    public static String key(int number) {
        return "O-" + number;
    }

    /** The progress that holds: set by hand, or counted. */
    public Progress progress() {
        return judgement.over(counted);
    }

    /** The same under the id it was stored with. */
    public Objective stored(int now) {
        return new Objective(now, version, origin, written, judgement, order, trashed, counted, calculated);
    }

    /** The same objective after people have changed what they wrote. */
    public Objective rewritten(Written now) {
        return new Objective(id, version + 1, origin, now, judgement, order, trashed, counted, calculated);
    }

    /**
     * The same with another home parent than the one it has, where nobody is shown another by it: it was only just made, or what it
     * was at home at is gone.
     */
    public Objective atHome(Home now) {
        return new Objective(id, version, origin, written.below(now), judgement, order, trashed, counted, calculated);
    }

    /** The same after people have said something else of where it stands. */
    public Objective judged(Judgement now) {
        return new Objective(id, version + 1, origin, written, now, order, trashed, counted, calculated);
    }

    /**
     * The same in another state.
     *
     * @param planned whether its cycle has not begun, so that it may go back to a draft
     * @throws Refused as a conflict if that does not follow on its own, or is a matter of its grade
     */
    public Objective inState(State now, boolean planned) {
        State before = written.state();
        if (now == State.GRADED || before == State.GRADED) {
            throw new Refused(Refused.Reason.CONFLICT, "state", "okr.refused.state-of-grade");
        }
        if (!before.mayBecome(now) || (before == State.ACTIVE && now == State.DRAFT && !planned)) {
            throw new Refused(Refused.Reason.CONFLICT, "state", "okr.refused.state", before.word(), now.word());
        }
        return rewritten(written.in(now));
    }

    /**
     * The same with a grade.
     *
     * @param frozen whether its cycle is closed: what was active in it is over as well
     * @throws Refused as a conflict if it is not over
     */
    public Objective graded(Grade grade, boolean frozen) {
        refuseNotOver(frozen);
        return new Objective(
                id,
                version + 1,
                origin,
                written.in(State.GRADED),
                judgement.graded(Optional.of(grade)),
                order,
                trashed,
                counted,
                calculated);
    }

    /** The same without a grade: closed, if it had one. */
    public Objective ungraded() {
        State now = written.state() == State.GRADED ? State.CLOSED : written.state();
        Judgement said = judgement.graded(Optional.empty());
        return new Objective(id, version + 1, origin, written.in(now), said, order, trashed, counted, calculated);
    }

    void refuseNotOver(boolean frozen) {
        if (!written.state().over() && !(frozen && written.state() == State.ACTIVE)) {
            throw new Refused(Refused.Reason.CONFLICT, "grade", "okr.refused.not-over", key());
        }
    }

    /** The same at another place among its siblings; no form that is open gets stale by it. */
    public Objective at(long place) {
        return new Objective(id, version, origin, written, judgement, place, trashed, counted, calculated);
    }

    /** The same in the trash, or out of it. */
    public Objective trashed(boolean now) {
        return new Objective(id, version + 1, origin, written, judgement, order, now, counted, calculated);
    }

    /** The same with the people who may see it while it is confidential. */
    public Objective seenBy(Set<String> people) {
        Written now = written.within(new Circle(written.circle().confidential(), people));
        return new Objective(id, version, origin, now, judgement, order, trashed, counted, calculated);
    }

    /** The same objective after its progress moved. */
    public Objective computed(Progress now, Instant at) {
        return new Objective(id, version, origin, written, judgement, order, trashed, now, at);
    }

    /**
     * What decides who may see it and all that hangs on it.
     *
     * @param own its key results; asked only if it is confidential
     */
    public Guard guard(Collection<KeyResult> own) {
        if (!written.circle().confidential()) {
            return Guard.open(written.orgUnit());
        }
        Set<String> insiders = new HashSet<>(written.circle().people());
        insiders.add(written.owner());
        own.forEach(one -> insiders.add(one.written().owner()));
        return new Guard(written.orgUnit(), true, insiders);
    }

    /** For the change log: all of it that people write. */
    public Facts facts(Texts texts) {
        Facts facts = judgement.addTo(texts.addTo(written.facts()));
        return facts.with("trashed", trashed);
    }

    /**
     * What people write of it, but for the long texts.
     *
     * @param owner user key
     * @param weight 0–1000; 0 is shown and not counted
     */
    public record Written(
            int orgUnit,
            int cycle,
            String title,
            String owner,
            Ambition ambition,
            State state,
            double weight,
            Home home,
            Tags tags,
            Span span,
            Circle circle) {
        public Written {
            Faults faults = new Faults();
            faults.requireText(title, KeyResult.LONGEST_TITLE, "title");
            faults.requireNumber(weight, 0, KeyResult.LARGEST_WEIGHT, "weight");
            faults.refuse();
        }

        /** The same at another place, on other days. */
        public Written at(int unitNow, int cycleNow, Home homeNow, Span spanNow) {
            return new Written(
                    unitNow, cycleNow, title, owner, ambition, state, weight, homeNow, tags, spanNow, circle);
        }

        /** The same in another state. */
        public Written in(State now) {
            return new Written(orgUnit, cycle, title, owner, ambition, now, weight, home, tags, span, circle);
        }

        /** The same below something else, or nothing. */
        public Written below(Home now) {
            return new Written(orgUnit, cycle, title, owner, ambition, state, weight, now, tags, span, circle);
        }

        /** The same, seen by others. */
        public Written within(Circle now) {
            return new Written(orgUnit, cycle, title, owner, ambition, state, weight, home, tags, span, now);
        }

        /** The same, owned by another. */
        public Written ownedBy(String now) {
            return new Written(orgUnit, cycle, title, now, ambition, state, weight, home, tags, span, circle);
        }

        Facts facts() {
            return new Facts()
                    .with("orgUnit", orgUnit)
                    .with("cycle", cycle)
                    .with("title", title)
                    .with("owner", owner)
                    .with("ambition", ambition.word())
                    .with("state", state.word())
                    .with("weight", weight)
                    .with("parentKeyResult", home.keyResult())
                    .with("parentObjective", home.objective())
                    .with("theme", tags.theme())
                    .with("labels", new TreeSet<>(tags.labels()))
                    .with("starts", Span.text(span.starts()))
                    .with("due", Span.text(span.due()))
                    .with("confidential", circle.confidential())
                    .with("people", new TreeSet<>(circle.people()));
        }
    }

    /**
     * Its long texts, apart because boards never read them.
     *
     * @param why why it is worth it, and why now
     * @param postMortem what was learned of a miss
     */
    public record Texts(String why, String postMortem) {
        /** Nothing said. */
        public static final Texts NONE = new Texts("", "");

        /** The most characters of each. */
        public static final int LONGEST = 20_000;

        public Texts {
            Faults faults = new Faults();
            faults.requireAtMost(why, LONGEST, "why");
            faults.requireAtMost(postMortem, LONGEST, "postMortem");
            faults.refuse();
        }

        /** Adds them to facts. */
        public Facts addTo(Facts facts) {
            return facts.with("why", why).with("postMortem", postMortem);
        }

        /** Reads what {@link #addTo} wrote. */
        public static Texts of(Facts facts) {
            return new Texts(facts.text("why"), facts.text("postMortem"));
        }
    }
}
