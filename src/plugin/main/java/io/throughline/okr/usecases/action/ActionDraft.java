package io.throughline.okr.usecases.action;

import io.throughline.okr.usecases.draft.DraftReader;

/**
 * What a person says of an action. Texts that are missing count as "".
 *
 * @param owner user key or log-in name; "" for nobody
 * @param due ISO 8601 date; "" for none
 */
public record ActionDraft(String title, String owner, String due) {
    public ActionDraft {
        title = DraftReader.line(title);
        owner = DraftReader.line(owner);
        due = DraftReader.line(due);
    }
}
