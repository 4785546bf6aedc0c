package io.throughline.sandbox.link;

import io.throughline.sandbox.host.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * At the end that is read: who lets which application read in his name. As in OAuth an application asks, the person allows
 * it, and the application fetches a token for what he allowed; of tokens only hashes are kept.
 */
public final class Access {
    /** All tokens of this kind begin so, which no signed name does. */
    static final String PREFIX = "granted-";
    /** How long a person may take to decide. */
    private static final Duration DECIDE_WITHIN = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final Clock clock;

    Access(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.update("create table if not exists host_access_request (request varchar(80) primary key,"
                + " consumer varchar(450) not null, callback varchar(1000) not null, user_name varchar(120),"
                + " verifier varchar(80), asked bigint not null)");
        database.update("create table if not exists host_access (token varchar(80) primary key,"
                + " consumer varchar(450) not null, user_name varchar(120) not null, allowed bigint not null)");
    }

    /** What an application asks. */
    public record Request(String consumer, String callback) {}

    /** What somebody has allowed; the id is no token. */
    public record Allowed(String id, String consumer, String userName, Instant since) {}

    /**
     * An application asks to read in somebody's name.
     *
     * @param consumer the application's address
     * @param callback where the person comes back to
     * @return the request's name, for the address of the page where he decides
     */
    public String ask(String consumer, String callback) {
        database.update("delete from host_access_request where asked < ?", oldest());
        String request = secret();
        database.update(
                "insert into host_access_request (request, consumer, callback, asked) values (?, ?, ?, ?)",
                request,
                consumer,
                callback,
                clock.millis());
        return request;
    }

    /** A request nobody has decided yet. */
    public Optional<Request> undecided(String request) {
        return database
                .query(
                        "select consumer, callback from host_access_request"
                                + " where request = ? and user_name is null and asked >= ?",
                        row -> new Request(row.getString(1), row.getString(2)),
                        request,
                        oldest())
                .stream()
                .findFirst();
    }

    /** The person allows it; what he gets goes back to the application as a proof that it was he. */
    public String allow(String request, String userName) {
        String verifier = secret();
        database.update(
                "update host_access_request set user_name = ?, verifier = ? where request = ?",
                userName,
                verifier,
                request);
        return verifier;
    }

    /** The person denies it. */
    public void deny(String request) {
        database.update("delete from host_access_request where request = ?", request);
    }

    /** The application fetches its token, once. */
    public Optional<String> fetch(String consumer, String request, String verifier) {
        Optional<String> userName = database
                .query(
                        "select user_name from host_access_request where request = ? and consumer = ? and verifier = ?"
                                + " and asked >= ?",
                        row -> row.getString(1),
                        request,
                        consumer,
                        verifier,
                        oldest())
                .stream()
                .findFirst();
        return userName.map(name -> {
            String token = PREFIX + secret();
            database.inTransaction(() -> {
                deny(request);
                return database.update(
                        "insert into host_access (token, consumer, user_name, allowed) values (?, ?, ?, ?)",
                        hash(token),
                        consumer,
                        name,
                        clock.millis());
            });
            return token;
        });
    }

    /** In whose name a token lets read. */
    public Optional<String> userName(String token) {
        return database
                .query("select user_name from host_access where token = ?", row -> row.getString(1), hash(token))
                .stream()
                .findFirst();
    }

    /** What one person has allowed, or, for "", what everybody has. */
    public List<Allowed> allowed(String userName) {
        return database.query(
                "select token, consumer, user_name, allowed from host_access"
                        + " where user_name = ? or ? = '' order by allowed, token",
                row -> new Allowed(
                        row.getString(1), row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4))),
                userName,
                userName);
    }

    /** Takes back one permission; somebody else's only for "". */
    public void revoke(String id, String userName) {
        database.update(
                "delete from host_access where token = ? and (user_name = ? or ? = '')", id, userName, userName);
    }

    /** Takes back all permissions an application has. */
    public void revokeAll(String consumer) {
        database.update("delete from host_access where consumer = ?", consumer);
    }

    private long oldest() {
        return clock.instant().minus(DECIDE_WITHIN).toEpochMilli();
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
