package io.throughline.sandbox.plugin;

import com.atlassian.webresource.api.QueryParams;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.plugin.Descriptor.Module;
import io.throughline.sandbox.text.HostTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files below {@code /download/resources/}: what a descriptor's {@code <resource type="download">} elements name. */
public final class Downloads {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern GET_TEXT =
            Pattern.compile("(?:\\bAJS\\.)?\\bI18n\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*([,)])");

    private final HostTexts texts;
    private final WebResources webResources;
    private final Map<String, RunningPlugin> plugins = new ConcurrentHashMap<>();

    Downloads(HostTexts texts, WebResources webResources) {
        this.texts = texts;
        this.webResources = webResources;
    }

    /**
     * A file to send.
     *
     * @param type its content type, from the descriptor; "" to go by its name
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, by the servlet that asked
    public record Download(byte[] bytes, String type) {}

    void add(RunningPlugin plugin) {
        plugins.put(plugin.key(), plugin);
    }

    void remove(String pluginKey) {
        plugins.remove(pluginKey);
    }

    /**
     * A file by plugin or complete module key and name. Texts in scripts are put in where the module asks for it.
     *
     * @param key {@code plugin} or {@code plugin:module}
     * @param address what the address says beside; conditions of the web resource read it
     */
    public Optional<Download> find(String key, String name, Locale locale, QueryParams address) {
        if (name.contains("..") || !webResources.serves(key, address)) {
            return Optional.empty();
        }
        int colon = key.indexOf(':');
        RunningPlugin plugin = plugins.get(colon < 0 ? key : key.substring(0, colon));
        if (plugin == null) {
            return Optional.empty();
        }
        if (colon < 0) {
            return find(plugin, plugin.descriptor().resources(), name, Optional.empty());
        }
        return plugin.descriptor().modules().stream()
                .filter(module ->
                        module.completeKey().equals(key) && plugin.states().enabled(module.key()))
                .findFirst()
                .flatMap(module -> find(
                        plugin,
                        module.tag().children("resource"),
                        name,
                        translates(module, name) ? Optional.of(locale) : Optional.empty()));
    }

    private Optional<Download> find(RunningPlugin plugin, List<Tag> resources, String name, Optional<Locale> locale) {
        for (Tag resource : resources) {
            String named = resource.attribute("name");
            boolean directory = named.endsWith("/");
            if (resource.attribute("type").equals("download")
                    && (directory ? name.startsWith(named) : name.equals(named))) {
                String location = resource.attribute("location");
                String path = directory ? location + name.substring(named.length()) : location;
                return plugin.file(path)
                        .map(bytes -> new Download(
                                locale.map(each -> translated(bytes, each)).orElse(bytes),
                                resource.params().getOrDefault("content-type", "")));
            }
        }
        return Optional.empty();
    }

    private static boolean translates(Module module, String name) {
        return module.tag().children("transformation").stream()
                .filter(transformation -> name.endsWith("." + transformation.attribute("extension")))
                .flatMap(transformation -> transformation.children("transformer").stream())
                .anyMatch(transformer -> transformer.attribute("key").equals("jsI18n"));
    }

    /** {@code I18n.getText("key")} becomes the text, with more arguments a call that formats it, as in the hosts. */
    private byte[] translated(byte[] script, Locale locale) {
        Matcher matcher = GET_TEXT.matcher(new String(script, StandardCharsets.UTF_8));
        return matcher.replaceAll(found -> {
                    String text = texts.raw(locale, found.group(2)).orElse(found.group(2));
                    boolean more = found.group(3).equals(",");
                    String literal = literal(more ? text : unquoted(text));
                    return Matcher.quoteReplacement(more ? "AJS.format(" + literal + "," : literal);
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Without arguments nobody formats the text, so doubled apostrophes must not stay doubled. */
    private static String unquoted(String text) {
        return text.replace("''", "'");
    }

    private static String literal(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
