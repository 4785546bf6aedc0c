package io.throughline.sandbox.jira.pages;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The pages' own texts and dates in one language; templates call it {@code $t}. */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Clock clock;

    Texts(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
        bundle = ResourceBundle.getBundle("sandbox.jira.jira", locale, NO_FALLBACK);
    }

    Locale locale() {
        return locale;
    }

    /** Value of the HTML attribute {@code lang}. */
    public String lang() {
        return locale.toLanguageTag();
    }

    /** As Java writes it: {@code zh_CN}. */
    public String javaLocale() {
        return locale.toString();
    }

    /** A text; its key if there is none. */
    public String of(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** A text with numbers or words in it. */
    public String of(String key, Object first) {
        return format(key, first);
    }

    /** A text with numbers or words in it. */
    public String of(String key, Object first, Object second) {
        return format(key, first, second);
    }

    private String format(String key, Object... arguments) {
        return new MessageFormat(of(key), locale).format(arguments);
    }

    /** {@code 4 Mar 2027, 09:12}, or "Today, 14:31"; "" for none. */
    public String time(Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime then = instant.atZone(clock.getZone());
        LocalDate today = LocalDate.now(clock);
        String hour = DateTimeFormatter.ofPattern("HH:mm", locale).format(then);
        if (then.toLocalDate().equals(today)) {
            return of("time.today", hour);
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return of("time.yesterday", hour);
        }
        String date = locale.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(then)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(then);
        return of("time.date", date, hour);
    }
}
