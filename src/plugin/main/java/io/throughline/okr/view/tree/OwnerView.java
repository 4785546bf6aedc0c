package io.throughline.okr.view.tree;

import io.throughline.okr.view.PersonView;
import io.throughline.okr.view.Wording;

/**
 * The owner of a row.
 *
 * @param named false if there is none
 * @param name display name, with a word for a leaver; {@code –} if there is none
 * @param initials one or two letters, or the first character of a Chinese, Japanese or Korean name
 * @param colour 1–6, the same for the same person everywhere
 * @param cjk whether the initials are such a character
 * @param left whether he is a leaver
 */
public record OwnerView(boolean named, String name, String initials, int colour, boolean cjk, boolean left) {
    private static final int COLOURS = 6;

    static OwnerView of(PersonView person, Wording wording) {
        if (person.name().isBlank()) {
            return new OwnerView(false, Wording.NOTHING, Wording.NOTHING, 1, false, false);
        }
        String name = person.name().strip();
        boolean cjk = Script.of(name).cjk();
        return new OwnerView(
                true,
                person.active() ? name : wording.text("okr.word.left", name),
                initials(name, cjk),
                Math.floorMod(person.key().hashCode(), COLOURS) + 1,
                cjk,
                !person.active());
    }

    private static String initials(String name, boolean cjk) {
        String first = first(name);
        int gap = name.lastIndexOf(' ');
        return cjk || gap < 0 ? first : first + first(name.substring(gap + 1));
    }

    /** The first character, which may be one of those that Java keeps in two. */
    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
