package io.throughline.sandbox.users;

import io.throughline.sandbox.host.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Personal access tokens. As on the hosts a token is the Base64 text of twelve digits, a colon and twenty random bytes, is
 * shown once, and lies in the database as a hash: the bytes are random, so a plain SHA-256 cannot be guessed back.
 */
public final class PersonalTokens {
    /** Days a token may last at most. */
    public static final int LONGEST_DAYS = 365;

    private static final int LONGEST_NAME = 255;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String COLUMNS = "select id, user_key, name, created, expires, accessed from host_token ";

    private final Database database;
    private final Clock clock;

    /** Opens the table, making it if need be. */
    PersonalTokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.update("create table if not exists host_token (id bigint primary key, user_key varchar(64) not null,"
                + " name varchar(255) not null, token_hash varchar(64) not null unique, created bigint not null,"
                + " expires bigint, accessed bigint)");
    }

    /**
     * A token as its owner sees it.
     *
     * @param expires empty if it lasts until it is revoked
     * @param accessed when it was last used, to the minute; empty if never
     */
    public record Token(
            long id,
            String userKey,
            String name,
            Instant created,
            Optional<Instant> expires,
            Optional<Instant> accessed) {
        public Token {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("A token's name has 1 to " + LONGEST_NAME + " characters");
            }
        }

        /** True if it no longer opens anything at that time. */
        public boolean expiredAt(Instant now) {
            return expires.filter(end -> !now.isBefore(end)).isPresent();
        }
    }

    /** A token just made, and the text to send, which nobody can get again. */
    public record Made(Token token, String raw) {}

    /**
     * Makes one.
     *
     * @param days after which it expires, 1 to {@link #LONGEST_DAYS}; empty for never
     * @throws IllegalArgumentException if the name or the days are out of range
     */
    public Made make(String userKey, String name, Optional<Integer> days) {
        if (days.filter(each -> each < 1 || each > LONGEST_DAYS).isPresent()) {
            throw new IllegalArgumentException("A token lasts 1 to " + LONGEST_DAYS + " days, not " + days.get());
        }
        Instant now = clock.instant();
        // as many digits as the hosts', so that nobody takes the shape of a token for ours alone
        long id = 100_000_000_000L + Math.floorMod(RANDOM.nextLong(), 900_000_000_000L);
        Token token =
                new Token(id, userKey, name, now, days.map(each -> now.plus(Duration.ofDays(each))), Optional.empty());
        String raw = raw(id);
        database.update(
                "insert into host_token (id, user_key, name, token_hash, created, expires) values (?, ?, ?, ?, ?, ?)",
                id,
                userKey,
                name,
                hash(raw),
                now.toEpochMilli(),
                token.expires().map(Instant::toEpochMilli).orElse(null));
        return new Made(token, raw);
    }

    private static String raw(long id) {
        byte[] head = (id + ":").getBytes(StandardCharsets.US_ASCII);
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        byte[] all = new byte[head.length + secret.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(secret, 0, all, head.length, secret.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /** That person's tokens, the oldest first; expired ones too. */
    public List<Token> of(String userKey) {
        return read("where user_key = ? order by created, id", userKey);
    }

    /** Revokes one of that person's tokens; false if he has none of that number. */
    public boolean revoke(String userKey, long id) {
        return database.update("delete from host_token where user_key = ? and id = ?", userKey, id) == 1;
    }

    /** Revokes those of that person's tokens that have a name. */
    void revokeNamed(String userKey, String name) {
        of(userKey).stream().filter(token -> token.name().equals(name)).forEach(token -> revoke(userKey, token.id()));
    }

    /** Revokes all tokens of somebody who goes. */
    void revokeAll(String userKey) {
        database.update("delete from host_token where user_key = ?", userKey);
    }

    /** Key of whom a token stands for; empty if nobody knows it or it has expired. Notes that it was used. */
    Optional<String> owner(String raw) {
        Instant now = clock.instant();
        Optional<Token> found =
                read("where token_hash = ?", hash(raw)).stream().findFirst().filter(token -> !token.expiredAt(now));
        found.filter(token -> token.accessed()
                        .filter(last -> last.plus(NOTED_EVERY).isAfter(now))
                        .isEmpty())
                .ifPresent(token -> database.update(
                        "update host_token set accessed = ? where id = ?", now.toEpochMilli(), token.id()));
        return found.map(Token::userKey);
    }

    private List<Token> read(String condition, Object... parameters) {
        return database.query(
                COLUMNS + condition,
                row -> {
                    Instant created = Instant.ofEpochMilli(row.getLong(4));
                    return new Token(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            created,
                            instant(row.getObject(5)),
                            instant(row.getObject(6)));
                },
                parameters);
    }

    private static Optional<Instant> instant(Object millis) {
        return millis instanceof Number number
                ? Optional.of(Instant.ofEpochMilli(number.longValue()))
                : Optional.empty();
    }

    private static String hash(String raw) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
