package io.throughline.okr.usecases.batch;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.KeptAnswer;
import io.throughline.okr.domain.change.KeptAnswers;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.usecases.sight.Viewers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Does what a request asks for once, however often it is sent under the same key, and gives the same answer each time: for a day, on
 * every node and after a restart. The answer is written with what it tells of, in one transaction; while one is at it, another with the
 * same key waits, and then finds the answer.
 */
public class AnswerOnce {
    /** What keys are sent in. */
    public static final String HEADER = "Idempotency-Key";

    /** How long answers are kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** So many requests with keys can be at it at once, unless two happen to share a stripe. */
    private static final int STRIPES = 64;

    private static final int LONGEST = 255;

    private final Viewers viewers;
    private final KeptAnswers kept;
    private final Writes writes;
    private final Clock clock;

    public AnswerOnce(Viewers viewers, KeptAnswers kept, Writes writes, Clock clock) {
        this.viewers = viewers;
        this.kept = kept;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * The answer of the work, or what it answered before.
     *
     * @param key as whoever asks has given it: his own, nobody else's of the same name
     * @param asked digest of what is asked, 64 hexadecimal digits
     * @param work may be run more than once; what it is refused is not kept
     * @throws Refused as invalid if it is no key; as a conflict if something else was asked under it
     */
    public String answer(String key, String asked, Supplier<String> work) {
        requireKey(key);
        byte[] digest = digest().digest((viewers.current().key() + "\n" + key).getBytes(StandardCharsets.UTF_8));
        String slot = HexFormat.of().formatHex(digest);
        Scope stripe = Scope.answers(1 + Byte.toUnsignedInt(digest[0]) % STRIPES);
        return writes.together(Set.of(stripe), () -> {
            Instant now = clock.instant();
            Optional<KeptAnswer> there =
                    kept.of(slot).filter(one -> one.at().plus(KEPT).isAfter(now));
            if (there.isPresent()) {
                if (!there.get().asked().equals(asked)) {
                    throw new Refused(Refused.Reason.CONFLICT, HEADER, "okr.refused.key-of-another");
                }
                return there.get().answer();
            }
            String answer = work.get();
            kept.keep(new KeptAnswer(slot, asked, answer, now));
            return answer;
        });
    }

    /**
     * Lets pass what may be a key.
     *
     * @throws Refused as invalid
     */
    public static void requireKey(String key) {
        boolean visible = key.chars().allMatch(sign -> sign > ' ' && sign < 0x7f);
        if (key.isEmpty() || key.length() > LONGEST || !visible) {
            throw new Refused(Refused.Reason.INVALID, HEADER, "okr.refused.no-key", LONGEST);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
