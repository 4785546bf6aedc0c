package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.host.Users;

/**
 * A person's picture: initials on a colour.
 *
 * @param colour 1 to 6, always the same for the same person
 */
public record Avatar(String name, String initials, int colour) {
    private static final int COLOURS = 6;

    static Avatar of(Users.User user) {
        return new Avatar(
                user.displayName(),
                initials(user.displayName()),
                Math.floorMod(user.key().hashCode(), COLOURS) + 1);
    }

    /** First letters of the first and the last word; the first character of a name written without spaces. */
    private static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = firstCharacter(words[0]);
        return words.length == 1 ? first : first + firstCharacter(words[words.length - 1]);
    }

    private static String firstCharacter(String word) {
        return word.isEmpty() ? "?" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
