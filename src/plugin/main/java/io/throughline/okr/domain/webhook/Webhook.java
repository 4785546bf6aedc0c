package io.throughline.okr.domain.webhook;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * An address outside that is told of changes.
 *
 * @param version rises when a person changes it, or it is switched off
 * @param secret what its messages are signed with; told to nobody
 * @param author user key of the administrator who wrote it last: as him the address must be allowed
 */
public record Webhook(int id, long version, Written written, String secret, String author, Instant created, Mood mood) {
    /** After so long without a message taken it is switched off. */
    public static final Duration PATIENCE = Duration.ofDays(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    public static Webhook fresh(Written written, String secret, String author, Instant at) {
        return new Webhook(0, 1, written, secret, author, at, Mood.CALM);
    }

    public Webhook stored(int newId) {
        return new Webhook(newId, version, written, secret, author, created, mood);
    }

    /** As somebody wants it from now on; what went wrong before is forgotten. */
    public Webhook rewritten(Written now, String newSecret, String by) {
        return new Webhook(id, version + 1, now, newSecret, by, created, Mood.CALM);
    }

    /** A message was taken. */
    public Webhook calm() {
        return new Webhook(id, version, written, secret, author, created, Mood.CALM);
    }

    /** A message was not taken: the next try is twice as far off each time, and after a day there is none. */
    public Webhook failed(Instant at) {
        Instant since = mood.failures() == 0 ? at : mood.since();
        if (!at.isBefore(since.plus(PATIENCE))) {
            Mood given = new Mood(mood.failures() + 1, since, at, "okr.webhook.off");
            return new Webhook(id, version + 1, written.inactive(), secret, author, created, given);
        }
        long doubled = FIRST_PAUSE.toSeconds() << Math.min(20, mood.failures());
        Duration pause = Duration.ofSeconds(Math.min(doubled, LONGEST_PAUSE.toSeconds()));
        return new Webhook(
                id,
                version,
                written,
                secret,
                author,
                created,
                new Mood(mood.failures() + 1, since, at.plus(pause), ""));
    }

    /** Whether a message may be tried now. A clock that went back for more than the longest pause holds nothing up. */
    public boolean due(Instant now) {
        return written.active() && (!mood.next().isAfter(now) || mood.next().isAfter(now.plus(LONGEST_PAUSE)));
    }

    /**
     * What people write.
     *
     * @param scopes names of those it is told of; none for all
     * @param elements those it is told of; none for all
     * @param kinds of changes it is told of; none for all that people did
     */
    public record Written(
            String url,
            String description,
            Set<String> scopes,
            Set<Element> elements,
            Set<Change.Kind> kinds,
            boolean active) {
        public Written {
            scopes = Set.copyOf(scopes);
            elements = Set.copyOf(elements);
            kinds = Set.copyOf(kinds);
        }

        Written inactive() {
            return new Written(url, description, scopes, elements, kinds, false);
        }

        public boolean hears(Scope scope) {
            return scopes.isEmpty() || scopes.contains(scope.name());
        }

        public boolean hears(Change change) {
            return (elements.isEmpty() || elements.contains(change.element()))
                    && (kinds.isEmpty() ? change.kind().told() : kinds.contains(change.kind()));
        }
    }

    /**
     * How its messages fare.
     *
     * @param failures since the last one that was taken
     * @param since when the first of these was; {@link Instant#EPOCH} for none
     * @param next when it is tried again
     * @param off key of the text that says why it was switched off; "" if it was not, or by a person
     */
    public record Mood(int failures, Instant since, Instant next, String off) {
        /** Nothing is wrong. */
        public static final Mood CALM = new Mood(0, Instant.EPOCH, Instant.EPOCH, "");
    }
}
