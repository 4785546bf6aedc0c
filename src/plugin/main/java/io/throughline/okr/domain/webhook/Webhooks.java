package io.throughline.okr.domain.webhook;

import io.throughline.okr.domain.change.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The webhooks there are, how far each was told of each scope, and what came of its last messages. */
public interface Webhooks {
    /** So many messages of each are remembered. */
    int REMEMBERED = 100;

    /** Keeps a new one, which is told of what comes after these revisions. */
    Webhook add(Webhook fresh, Map<Scope, Long> told);

    Optional<Webhook> byId(int id);

    List<Webhook> all();

    /**
     * Changes one that nobody else, on any node, changes meanwhile.
     *
     * @return what it is then; empty if it is gone
     * @throws IllegalStateException if called from within a write
     */
    Optional<Webhook> change(int id, UnaryOperator<Webhook> how);

    /** Removes one, with all that is remembered of it. */
    void remove(int id);

    /** The last revision each was told of, by webhook and scope; a scope that is missing was not told of at all. */
    Map<Integer, Map<Scope, Long>> positions();

    /** Up to that revision there is nothing left to tell. */
    void passed(int id, Scope scope, long revision);

    /** Remembers a message in the place of an earlier attempt, and if it was taken, that its revision was told: both or neither. */
    void tried(Delivery delivery);

    /** The last messages, the latest first. */
    List<Delivery> deliveries(int id);
}
