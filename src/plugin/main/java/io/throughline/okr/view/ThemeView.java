package io.throughline.okr.view;

/**
 * A theme.
 *
 * @param id of the theme
 * @param version rises when an administrator changes it; the strong entity tag
 * @param word of a built-in one, {@code talent-pipeline}; "" for one that was added
 * @param name "" for a built-in one that nobody has renamed: its name is the text {@code okr.theme.} with its word
 * @param retired no longer to be chosen
 */
public record ThemeView(int id, long version, String word, String name, boolean retired) {}
