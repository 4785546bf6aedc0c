package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Transactions in which somebody does something; one inside another joins it. */
record Transactions(Database database, Clock clock) {
    <T> T by(String actor, Function<Doing, T> work) {
        return doing(new Doing(actor, now(), ""), work);
    }

    <T> T doing(Doing doing, Function<Doing, T> work) {
        return database.inTransaction(() -> work.apply(doing));
    }

    Instant now() {
        // what a column of type timestamp keeps on every database
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
