package io.throughline.okr.usecases.people;

import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.KeptAnswers;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.people.PersonRows;
import io.throughline.okr.usecases.batch.AnswerOnce;
import java.time.Clock;
import java.util.Set;

/**
 * Follows somebody whose user key the host has changed, as it does when it anonymises a person: on every row, the log
 * included. The log says nothing of it, for it would tell who he was.
 */
public class FollowPerson {
    private final ChangeLog changeLog;
    private final PersonRows rows;
    private final KeptAnswers answers;
    private final Writes writes;
    private final Clock clock;

    public FollowPerson(ChangeLog changeLog, PersonRows rows, KeptAnswers answers, Writes writes, Clock clock) {
        this.changeLog = changeLog;
        this.rows = rows;
        this.answers = answers;
        this.writes = writes;
        this.clock = clock;
    }

    /** How many places name him, for who wants to know before it is done. */
    public long places(String key) {
        return rows.count(key);
    }

    /** Puts his new user key in the place of the one before; the same one twice changes nothing. */
    public void follow(String before, String after) {
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return;
        }
        // Whoever is writing is waited for, so that he does not write the old key again.
        Set<Scope> scopes = changeLog.revisions().scopes();
        writes.write(scopes, "", clock.instant(), changes -> {
            rows.replace(before, after);
            // They may name him; whoever sends the same once more is answered anew.
            answers.forget(clock.instant().plus(AnswerOnce.KEPT));
            changes.renew();
            return after;
        });
    }
}
