package io.throughline.sandbox.link;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** What is wrong with one link now, for tests and for administrators who want to see how people fare. */
public final class LinkFaults {
    private final Random random = new Random(1);
    private Optional<Rule> rule = Optional.empty();
    private int left;
    private int hits;

    /**
     * A fault and when it strikes.
     *
     * @param delay of a late answer, or between two bytes of a dribbling one
     * @param requests how many requests it strikes; 0 until it is mended
     * @param percent how many of a hundred requests it strikes, by chance, 1 to 100
     */
    public record Rule(LinkFault fault, Duration delay, int requests, int percent) {
        public Rule {
            if (delay.isNegative() || requests < 0 || percent < 1 || percent > 100) {
                throw new IllegalArgumentException("A fault strikes 1 to 100 percent, with no delay below 0");
            }
        }

        /** Always, until mended; slow answers come 10 seconds late, dribbling ones with 10 bytes a second. */
        public static Rule of(LinkFault fault) {
            return new Rule(fault, Duration.ofMillis(fault == LinkFault.DRIBBLE ? 100 : 10_000), 0, 100);
        }

        public Rule delay(Duration other) {
            return new Rule(fault, other, requests, percent);
        }

        public Rule requests(int other) {
            return new Rule(fault, delay, other, percent);
        }

        public Rule percent(int other) {
            return new Rule(fault, delay, requests, other);
        }
    }

    /** Breaks the link in place of what was wrong before, and counts from 0. */
    public synchronized void set(Rule wrong) {
        rule = Optional.of(wrong);
        left = wrong.requests();
        hits = 0;
    }

    /** Breaks the link until it is mended. */
    public void set(LinkFault fault) {
        set(Rule.of(fault));
    }

    /** Nothing is wrong any more; the count stays. */
    public synchronized void mend() {
        rule = Optional.empty();
    }

    /** What is wrong now. */
    public synchronized Optional<Rule> rule() {
        return rule;
    }

    /** How many requests were struck since the fault was set. */
    public synchronized int hits() {
        return hits;
    }

    /** What strikes a request that only now is made. */
    synchronized boolean unauthorised() {
        return rule.filter(one -> one.fault() == LinkFault.UNAUTHORISED).isPresent() && strikes();
    }

    /** What strikes a request that is being sent. */
    synchronized Optional<Rule> onTheWire() {
        Optional<Rule> wrong = rule.filter(one -> one.fault() != LinkFault.UNAUTHORISED);
        return wrong.isPresent() && strikes() ? wrong : Optional.empty();
    }

    private boolean strikes() {
        Rule wrong = rule.orElseThrow();
        if (random.nextInt(100) >= wrong.percent()) {
            return false;
        }
        hits++;
        if (wrong.requests() > 0) {
            left--;
            if (left == 0) {
                rule = Optional.empty();
            }
        }
        return true;
    }
}
