package io.throughline.okr.usecases.progress;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.progress.Grade;
import io.throughline.okr.domain.progress.HandSet;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.usecases.draft.DraftReader;
import io.throughline.okr.usecases.sight.Glance;

/**
 * What a person says of where something stands: its progress until that is cleared, or its grade. Texts that are missing count
 * as "".
 *
 * @param share 0–1
 * @param words why it is set by hand, which is needed, or a note to the grade
 */
public record JudgementDraft(double share, String words) {
    public JudgementDraft {
        words = DraftReader.text(words);
    }

    HandSet handSet(Glance glance) {
        Faults faults = new Faults();
        faults.requireNumber(share, 0, 1, "progress");
        faults.requireText(words, HandSet.LONGEST_REASON, "reason");
        faults.refuse();
        return new HandSet(Progress.of(share), words, glance.viewer().key(), glance.now());
    }

    Grade grade(Glance glance) {
        return new Grade(share, words, glance.viewer().key(), glance.now());
    }
}
