package io.throughline.okr.domain.discussion;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says of an element. A comment that was removed stays as a stub, so that the replies to it keep their place.
 *
 * @param id 0 before it is stored
 * @param version rises when it is edited or removed
 * @param replyTo id of the comment it answers, which itself answers none; 0 for none
 * @param text at most 20,000 characters; mentions are kept as they are typed; "" once it is removed
 * @param author user key
 * @param edited when it was last edited; empty for never
 */
public record Comment(
        int id,
        long version,
        Subject on,
        int replyTo,
        String text,
        String author,
        Instant written,
        Optional<Instant> edited,
        boolean removed) {
    private static final int LONGEST = 20_000;

    public Comment {
        Faults faults = new Faults();
        if (!removed) {
            faults.requireText(text, LONGEST, "text");
        }
        faults.refuse();
    }

    /** One that was just written. */
    public static Comment fresh(Subject on, int replyTo, String text, String author, Instant now) {
        return new Comment(0, 1, on, replyTo, text, author, now, Optional.empty(), false);
    }

    /** The same under the id it was stored with. */
    public Comment stored(int now) {
        return new Comment(now, version, on, replyTo, text, author, written, edited, removed);
    }

    /** The same with another text. */
    public Comment edited(String now, Instant at) {
        return new Comment(id, version + 1, on, replyTo, now, author, written, Optional.of(at), removed);
    }

    /** Its stub: who wrote it and when, and nothing of what was said. */
    public Comment stub() {
        return new Comment(id, version + 1, on, replyTo, "", author, written, edited, true);
    }

    /** What people write of it. */
    public Facts facts() {
        Facts facts = on.addTo(new Facts()).with("replyTo", replyTo).with("text", text);
        edited.ifPresent(at -> facts.with("edited", at.toEpochMilli()));
        return facts.with("removed", removed);
    }
}
