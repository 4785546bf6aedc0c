package io.throughline.okr.usecases.sheet;

/** The texts of the reader's language, by the keys of {@code i18n/okr.properties}. */
@FunctionalInterface
public interface Titles {
    String text(String key, Object... arguments);
}
