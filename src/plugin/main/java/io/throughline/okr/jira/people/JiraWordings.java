package io.throughline.okr.jira.people;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import io.throughline.okr.view.Wording;
import io.throughline.okr.view.Wordings;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;

/** The language and time zone each person has set in Jira. */
public final class JiraWordings implements Wordings {
    private final I18nResolver texts;
    private final LocaleResolver locales;
    private final TimeZoneManager timeZones;

    public JiraWordings(I18nResolver texts, LocaleResolver locales, TimeZoneManager timeZones) {
        this.texts = texts;
        this.locales = locales;
        this.timeZones = timeZones;
    }

    @Override
    public Wording ofReader() {
        return new Reader(
                texts, locales.getLocale(), timeZones.getUserTimeZone().toZoneId());
    }

    record Reader(I18nResolver texts, Locale locale, ZoneId zone) implements Wording {
        @Override
        public String text(String key, Object... arguments) {
            Serializable[] given = Arrays.stream(arguments)
                    .map(argument -> argument instanceof Serializable value ? value : String.valueOf(argument))
                    .toArray(Serializable[]::new);
            return texts.getText(locale, key, given);
        }
    }
}
