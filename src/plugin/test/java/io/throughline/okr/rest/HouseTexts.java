package io.throughline.okr.rest;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.Message;
import com.atlassian.sal.api.message.MessageCollection;
import io.throughline.okr.templates.HouseWording;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/** The host's texts, for one reader; a key without a text is an error here. */
public record HouseTexts(HouseWording wording) implements I18nResolver {
    @Override
    public String getText(String key, Serializable... arguments) {
        return wording.text(key, (Object[]) arguments);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        return of(locale).text(key, (Object[]) arguments);
    }

    @Override
    public String getText(String key) {
        return wording.text(key);
    }

    @Override
    public String getText(Locale locale, String key) {
        return of(locale).text(key);
    }

    private static HouseWording of(Locale locale) {
        return locale.equals(Locale.SIMPLIFIED_CHINESE) ? HouseWording.chinese() : HouseWording.english();
    }

    @Override
    public String getRawText(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getRawText(Locale locale, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getText(Message message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getText(Locale locale, Message message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Message createMessage(String key, Serializable... arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MessageCollection createMessageCollection() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> getAllTranslationsForPrefix(String prefix) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> getAllTranslationsForPrefix(String prefix, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
