package io.throughline.sandbox.services;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.message.Message;
import com.atlassian.sal.api.message.MessageCollection;
import com.atlassian.sal.api.user.UserKey;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.text.HostTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** SAL's view of texts and locales. */
public final class SalTexts implements I18nResolver, LocaleResolver {
    private static final Set<Locale> SUPPORTED =
            Set.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.GERMANY, Locale.JAPAN);

    private final HostTexts texts;
    private final Users users;

    public SalTexts(HostTexts texts, Users users) {
        this.texts = texts;
        this.users = users;
    }

    @Override
    public String getRawText(String key) {
        return getRawText(getLocale(), key);
    }

    @Override
    public String getRawText(Locale locale, String key) {
        return texts.raw(locale, key).orElse(key);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return getText(getLocale(), key, arguments);
    }

    @Override
    public String getText(Locale locale, String key, Serializable... arguments) {
        Object[] resolved = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            resolved[i] = arguments[i] instanceof Message inner ? getText(locale, inner) : arguments[i];
        }
        return texts.text(locale, key, resolved);
    }

    @Override
    public String getText(String key) {
        return getRawText(key);
    }

    @Override
    public String getText(Locale locale, String key) {
        return getRawText(locale, key);
    }

    @Override
    public String getText(Message message) {
        return getText(getLocale(), message);
    }

    @Override
    public String getText(Locale locale, Message message) {
        return getText(locale, message.getKey(), message.getArguments());
    }

    @Override
    public Message createMessage(String key, Serializable... arguments) {
        return new Keyed(key, arguments.clone());
    }

    @Override
    public MessageCollection createMessageCollection() {
        return new Collected(new ArrayList<>());
    }

    @Override
    public Map<String, String> getAllTranslationsForPrefix(String prefix) {
        return getAllTranslationsForPrefix(prefix, getLocale());
    }

    @Override
    public Map<String, String> getAllTranslationsForPrefix(String prefix, Locale locale) {
        return texts.withPrefix(locale, prefix);
    }

    @Override
    public Locale getLocale(HttpServletRequest request) {
        return users.of(request).map(Users.User::locale).orElseGet(this::getApplicationLocale);
    }

    @Override
    public Locale getLocale() {
        return users.locale();
    }

    @Override
    public Locale getLocale(UserKey userKey) {
        return userKey == null
                ? getApplicationLocale()
                : users.byKey(userKey.getStringValue()).map(Users.User::locale).orElseGet(this::getApplicationLocale);
    }

    @Override
    public Locale getApplicationLocale() {
        return Locale.ENGLISH;
    }

    @Override
    public Set<Locale> getSupportedLocales() {
        return SUPPORTED;
    }

    @SuppressWarnings("ArrayRecordComponent") // the host's signature
    private record Keyed(String getKey, Serializable[] getArguments) implements Message {}

    private record Collected(List<Message> getMessages) implements MessageCollection {
        @Override
        public void addMessage(String key, Serializable... arguments) {
            getMessages.add(new Keyed(key, arguments.clone()));
        }

        @Override
        public void addMessage(Message message) {
            getMessages.add(message);
        }

        @Override
        public void addAll(List<Message> messages) {
            getMessages.addAll(messages);
        }

        @Override
        public boolean isEmpty() {
            return getMessages.isEmpty();
        }
    }
}
