package io.throughline.okr.macros;

import io.throughline.okr.view.CalmBoxView;
import io.throughline.okr.view.Unavailable;
import io.throughline.okr.view.Wording;

/** Says in a calm box why something cannot be shown. */
final class CalmBoxes {
    private CalmBoxes() {}

    /**
     * The box.
     *
     * @param missing what cannot be shown, as a title
     * @param asked when it was asked for, ISO 8601 instant
     */
    static CalmBoxView of(Unavailable why, String missing, String asked, Wording wording) {
        return switch (why.reason()) {
            case NOT_LINKED -> box("unplug", "okr.box.not-linked", wording);
            case NEEDS_AUTHORISATION ->
                new CalmBoxView(
                        wording.language(),
                        "key",
                        wording.text("okr.box.needs-authorisation"),
                        wording.text("okr.box.needs-authorisation.text"),
                        wording.text("okr.box.needs-authorisation.do"),
                        why.link(),
                        true,
                        wording.text("okr.box.needs-authorisation.note"));
            case UNREACHABLE -> again("unplug", "okr.box.unreachable.text", missing, asked, wording);
            case REFUSED -> again("stop", "okr.box.refused.text", missing, asked, wording);
            case NOTHING_TO_SHOW -> box("lock", "okr.box.nothing-to-show", wording);
        };
    }

    private static CalmBoxView box(String icon, String key, Wording wording) {
        return new CalmBoxView(
                wording.language(), icon, wording.text(key), wording.text(key + ".text"), "", "", false, "");
    }

    /** Loading the page again is all there is to do. */
    private static CalmBoxView again(String icon, String text, String missing, String asked, Wording wording) {
        return new CalmBoxView(
                wording.language(),
                icon,
                missing,
                wording.text(text),
                wording.text("okr.box.again"),
                "",
                false,
                wording.text("okr.box.tried", wording.dateTime(asked)));
    }

    /** Whether an org unit was asked for by its name: a number, or nothing, says nothing to the reader. */
    static boolean named(String orgUnit) {
        return !orgUnit.isEmpty() && !orgUnit.chars().allMatch(Character::isDigit);
    }
}
