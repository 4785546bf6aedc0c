package io.throughline.okr.usecases.draft;

import io.throughline.okr.domain.Faults;

/**
 * The state a person wants for a cycle or an objective, and why. Texts that are missing count as "".
 *
 * @param reason at most 400 characters; needed where something closed is opened again, kept in the log
 */
public record StateDraft(String state, String reason) {
    private static final int LONGEST_REASON = 400;

    public StateDraft {
        state = DraftReader.line(state);
        reason = DraftReader.line(reason);
    }

    /** Notes a reason that is missing where something closed is opened again, or that is too long. */
    public void check(boolean reopens, Faults faults) {
        faults.require(!reopens || !reason.isEmpty(), "reason", "okr.refused.required");
        faults.requireAtMost(reason, LONGEST_REASON, "reason");
    }
}
