package io.throughline.okr.jira.people;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import io.throughline.okr.view.RecipientWordings;
import io.throughline.okr.view.Wording;

/** The language each person has set in Jira, for what reaches him while another is logged in. */
public final class JiraRecipients implements RecipientWordings {
    private final I18nResolver texts;
    private final LocaleResolver locales;
    private final TimeZoneManager timeZones;

    public JiraRecipients(I18nResolver texts, LocaleResolver locales, TimeZoneManager timeZones) {
        this.texts = texts;
        this.locales = locales;
        this.timeZones = timeZones;
    }

    @Override
    public Wording of(String userKey) {
        // SAL tells nobody's time zone but that of whoever is logged in.
        return new JiraWordings.Reader(
                texts,
                locales.getLocale(new UserKey(userKey)),
                timeZones.getDefaultTimeZone().toZoneId());
    }
}
