package io.throughline.sandbox.confluence.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** One person's words: the bundle of a locale. */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    public Texts(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle("sandbox.confluence.texts", locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }

    public Locale locale() {
        return locale;
    }

    /** A text with its arguments filled in by {@link MessageFormat}; the key itself if there is none. */
    public String get(String key, Object... arguments) {
        return bundle.containsKey(key) ? new MessageFormat(bundle.getString(key), locale).format(arguments) : key;
    }

    /** For templates: a text without arguments. */
    public String of(String key) {
        return get(key);
    }

    /** For templates: a text with one argument. */
    public String of(String key, Object argument) {
        return get(key, argument);
    }

    /** For templates: a text with two arguments. */
    public String of(String key, Object first, Object second) {
        return get(key, first, second);
    }
}
