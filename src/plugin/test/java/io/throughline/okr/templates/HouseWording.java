package io.throughline.okr.templates;

import io.throughline.okr.view.Wording;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;

/** The texts of {@code i18n/} as a reader of that language gets them; an unknown key is an error here. */
public record HouseWording(Locale locale, ZoneId zone, Properties texts) implements Wording {
    /** English, in Berlin. */
    public static HouseWording english() {
        return new HouseWording(Locale.UK, ZoneId.of("Europe/Berlin"), texts("okr.properties"));
    }

    /** Simplified Chinese, in Shanghai. */
    public static HouseWording chinese() {
        return new HouseWording(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), texts("okr_zh_CN.properties"));
    }

    @Override
    public String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** One file of {@code i18n/}. */
    public static Properties texts(String file) {
        Path path = Path.of(System.getProperty("throughline.house", "../.."), "i18n", file);
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
