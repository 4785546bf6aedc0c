package io.throughline.sandbox.link;

import java.time.Duration;

/** What is wrong with the link, for tests. */
public enum LinkFaults {
    /** Nothing. */
    NONE,
    /** As if nobody listened at the other end. */
    REFUSE,
    /** Answers come {@link #DELAY} late, or not within the time the caller set. */
    SLOW,
    /** Nobody has yet let this application read the other for him. */
    UNAUTHORISED;

    /** How late a slow answer is. */
    public static final Duration DELAY = Duration.ofSeconds(10);
}
