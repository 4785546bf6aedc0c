package io.throughline.sandbox.sample;

import io.throughline.sandbox.host.Database;

/** Which parts of the sample a host's database holds, so that none is loaded twice and a half-loaded one is noticed. */
final class SampleParts {
    /** How far a part is. */
    enum State {
        ABSENT,
        BEGUN,
        LOADED
    }

    private final Database database;

    /** Makes its table if it is missing. */
    SampleParts(Database database) {
        this.database = database;
        database.update(
                "create table if not exists sample_part (part varchar(20) primary key, state varchar(10) not null)");
    }

    State state(String part) {
        return database.query("select state from sample_part where part = ?", row -> row.getString(1), part).stream()
                .map(State::valueOf)
                .findFirst()
                .orElse(State.ABSENT);
    }

    /** Marks a part before its first row is written. */
    void begin(String part) {
        database.update("insert into sample_part (part, state) values (?, ?)", part, State.BEGUN.name());
    }

    void finish(String part) {
        database.update("update sample_part set state = ? where part = ?", State.LOADED.name(), part);
    }

    /** Loads a part that is absent; all of it and the mark in one transaction. */
    void once(String part, Runnable load) {
        database.inTransaction(() -> {
            if (state(part) == State.ABSENT) {
                begin(part);
                load.run();
                finish(part);
            }
            return null;
        });
    }
}
