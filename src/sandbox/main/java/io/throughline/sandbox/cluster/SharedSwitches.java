package io.throughline.sandbox.cluster;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Signals;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Switches;

/**
 * The switches somebody set while the nodes run, in a table: all nodes have them, and one that comes later too. The first node
 * to start begins without, as a host that is alone does.
 */
final class SharedSwitches {
    private static final String TOPIC = "switches";

    private final Database database;
    private final Signals signals;
    private final Switches switches;

    /** @param switches of this node */
    SharedSwitches(Database database, Signals signals, Switches switches) {
        this.database = database;
        this.signals = signals;
        this.switches = switches;
        database.update("create table if not exists host_switch (switch_key varchar(60) primary key,"
                + " switch_value varchar(20) not null)");
    }

    /** @param first whether no other node is there */
    void join(boolean first) {
        if (first) {
            database.update("delete from host_switch");
        }
        signals.hear(TOPIC, word -> read());
        read();
        switches.share(this::keep);
    }

    private synchronized void keep(Switch one, String value) {
        database.inTransaction(() -> {
            database.update("delete from host_switch where switch_key = ?", one.key());
            signals.tell(TOPIC, one.key());
            return database.update(
                    "insert into host_switch (switch_key, switch_value) values (?, ?)", one.key(), value);
        });
        // an older value may have been read since this one was set
        read();
    }

    private synchronized void read() {
        database.query("select switch_key, switch_value from host_switch", row -> {
            String value = row.getString(2);
            Switch.named(row.getString(1))
                    .filter(one -> one.takes(value))
                    .ifPresent(one -> switches.follow(one, value));
            return value;
        });
    }
}
