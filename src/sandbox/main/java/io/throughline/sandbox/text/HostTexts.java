package io.throughline.sandbox.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Looks texts up: the locale's own file first, then the language's, then the plain one. Files are read as the hosts read
 * them, ISO-8859-1 with {@code \\u} escapes.
 */
public final class HostTexts {
    /** The pages the platform itself draws. */
    private static final String OWN = "sandbox/platform/texts";

    private static final ResourceBundle.Control CANDIDATES =
            ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, List<Bundle>> bundles = new ConcurrentHashMap<>();

    public HostTexts() {
        bundles.put("", List.of(new Bundle(OWN, HostTexts::onClassPath)));
    }

    /** One base name, its files read when first asked for. */
    private static final class Bundle {
        private final String base;
        private final Function<String, Optional<byte[]>> files;
        private final Map<Locale, Map<String, String>> read = new ConcurrentHashMap<>();

        private Bundle(String base, Function<String, Optional<byte[]>> files) {
            this.base = base;
            this.files = files;
        }

        private Map<String, String> exactly(Locale locale) {
            return read.computeIfAbsent(locale, this::load);
        }

        private Map<String, String> load(Locale locale) {
            String name = locale.equals(Locale.ROOT) ? base : CANDIDATES.toBundleName(base, locale);
            Properties properties = new Properties();
            files.apply(name + ".properties").ifPresent(bytes -> {
                try {
                    properties.load(new ByteArrayInputStream(bytes));
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            });
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        }
    }

    private static Optional<byte[]> onClassPath(String path) {
        try (InputStream in = HostTexts.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Adds a plugin's texts; replaces those it had.
     *
     * @param bases as the descriptor writes them: dots or slashes, no {@code .properties}
     * @param files gives a file's bytes by its path
     */
    public void add(String pluginKey, List<String> bases, Function<String, Optional<byte[]>> files) {
        bundles.put(
                pluginKey,
                bases.stream()
                        .map(base -> new Bundle(base.replace('.', '/'), files))
                        .toList());
    }

    public void remove(String pluginKey) {
        bundles.remove(pluginKey);
    }

    /** The text as it is written; empty if no bundle has the key. */
    public Optional<String> raw(Locale locale, String key) {
        for (Locale candidate : CANDIDATES.getCandidateLocales("", locale)) {
            for (List<Bundle> ofPlugin : bundles.values()) {
                for (Bundle bundle : ofPlugin) {
                    String text = bundle.exactly(candidate).get(key);
                    if (text != null) {
                        return Optional.of(text);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The text, its arguments filled in by {@link MessageFormat}; without arguments as written. The key if there is none. */
    public String text(Locale locale, String key, Object... arguments) {
        String raw = raw(locale, key).orElse(key);
        return arguments.length == 0 ? raw : new MessageFormat(raw, locale).format(arguments);
    }

    /** All texts whose keys begin so, the most fitting language for each. */
    public Map<String, String> withPrefix(Locale locale, String prefix) {
        Map<String, String> found = new TreeMap<>();
        for (Locale candidate : CANDIDATES.getCandidateLocales("", locale)) {
            bundles.values().stream()
                    .flatMap(List::stream)
                    .flatMap(bundle -> bundle.exactly(candidate).entrySet().stream())
                    .filter(entry -> entry.getKey().startsWith(prefix))
                    .forEach(entry -> found.putIfAbsent(entry.getKey(), entry.getValue()));
        }
        return found;
    }
}
