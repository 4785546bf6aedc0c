package io.throughline.sandbox.mail;

import io.throughline.sandbox.host.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Messages a host would have sent, in its database, so that every node shows them and a restart forgets none. */
public final class Mailbox {
    /** The last messages that are kept. */
    public static final int MOST = 500;

    private final Database database;
    private final Clock clock;

    /** Makes the table where it is missing. */
    public Mailbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.update("create table if not exists host_mail (id bigint not null primary key, sent timestamp not null,"
                + " recipients varchar(1000) not null, subject varchar(1000) not null, plain text not null,"
                + " markup text not null)");
    }

    /**
     * A message that would have gone out.
     *
     * @param text its plain form; "" for none
     * @param html its other form; "" for none
     */
    public record Message(Instant at, String to, String subject, String text, String html) {
        private boolean mentions(String words) {
            return (to + "\n" + subject + "\n" + text + "\n" + html)
                    .toLowerCase(Locale.ROOT)
                    .contains(words.toLowerCase(Locale.ROOT));
        }
    }

    /** Keeps one, and forgets the oldest beyond {@link #MOST}. */
    public synchronized void keep(String to, String subject, String text, String html) {
        database.inTransaction(() -> {
            long id = database.query("select coalesce(max(id), 0) + 1 from host_mail", row -> row.getLong(1))
                    .get(0);
            database.update(
                    "insert into host_mail (id, sent, recipients, subject, plain, markup) values (?, ?, ?, ?, ?, ?)",
                    id,
                    clock.instant(),
                    to,
                    subject,
                    text,
                    html);
            return database.update("delete from host_mail where id <= ?", id - MOST);
        });
    }

    /** Those that mention the words, all for ""; the last one first. */
    public List<Message> messages(String words) {
        return database
                .query(
                        "select sent, recipients, subject, plain, markup from host_mail order by id desc",
                        row -> new Message(
                                row.getTimestamp(1).toInstant(),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .stream()
                // not the database: PostgreSQL knows the case of Latin letters only, where its locale is C
                .filter(message -> message.mentions(words))
                .toList();
    }

    /** Forgets all. */
    public void clear() {
        database.update("delete from host_mail");
    }
}
