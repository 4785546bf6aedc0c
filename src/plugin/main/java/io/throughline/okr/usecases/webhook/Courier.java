package io.throughline.okr.usecases.webhook;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.webhook.Delivery.Outcome;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Carries messages outside. */
@FunctionalInterface
public interface Courier {
    /** Sends a message once, signed, and waits for the answer; a redirection is an answer like any other. */
    Receipt send(Message message);

    /**
     * A message.
     *
     * @param id the same at every attempt
     * @param scope name of the scope; "" for a trial
     * @param missed revisions before it that are in the log no more
     * @param sent which is signed as well, so that nobody can send it again tomorrow
     */
    record Message(
            String id,
            int webhook,
            URI address,
            String secret,
            String scope,
            long revision,
            long missed,
            List<Change> changes,
            Instant sent) {
        public Message {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What came of it.
     *
     * @param status 0 for no answer
     * @param millis how long it took
     */
    record Receipt(Outcome outcome, int status, long millis) {}
}
