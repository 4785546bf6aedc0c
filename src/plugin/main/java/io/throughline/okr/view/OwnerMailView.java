package io.throughline.okr.view;

/**
 * A message to a new owner in his words.
 *
 * @param language BCP 47
 * @param sentence who made him the owner of what
 * @param key such as {@code O-12}
 * @param place org unit and cycle
 * @param action what leads to the address
 * @param why why he gets this
 */
public record OwnerMailView(
        String language,
        String subject,
        String sentence,
        String key,
        String title,
        String place,
        String action,
        String address,
        String why) {

    /** Puts a notice into words. */
    public static OwnerMailView of(OwnerNoticeView notice, Wording wording) {
        return new OwnerMailView(
                wording.language(),
                // A header ends with its line.
                wording.text("okr.mail.owner.subject", notice.key(), notice.title())
                        .replaceAll("\\p{Cntrl}+", " "),
                wording.text("okr.mail.owner." + notice.kind(), notice.author().name()),
                notice.key(),
                notice.title(),
                wording.text("okr.word.pair", notice.orgUnit(), notice.cycle()),
                wording.text("okr.mail.owner.open"),
                WebAddress.of(notice.address()).orElse(""),
                wording.text("okr.mail.owner.why"));
    }
}
