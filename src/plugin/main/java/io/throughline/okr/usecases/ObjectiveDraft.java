package io.throughline.okr.usecases;

/**
 * What a person says of an objective. Texts that are missing count as "".
 *
 * @param owner user key or log-in name; "" for the person who writes
 * @param ambition {@code committed}, {@code aspirational} or ""
 * @param weight 0–1000, 1 if all weigh the same
 * @param parentKeyResult id of the key result it is aligned to; 0 for none
 * @param parentObjective id of the objective it is aligned to; 0 for none; at most one of the two
 */
public record ObjectiveDraft(
        int orgUnit,
        int cycle,
        String title,
        String why,
        String owner,
        String ambition,
        double weight,
        int parentKeyResult,
        int parentObjective) {
    public ObjectiveDraft {
        title = DraftReader.line(title);
        why = DraftReader.text(why);
        owner = DraftReader.line(owner);
        ambition = DraftReader.line(ambition);
    }
}
