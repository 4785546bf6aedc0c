package io.throughline.sandbox.plugin;

import com.atlassian.json.marshal.Jsonable;
import com.atlassian.webresource.api.QueryParams;
import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.data.WebResourceDataProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Web resources and the tags that bring them into a page, each once, dependencies first, styles before scripts. */
final class WebResources implements ModuleKind, WebResourceUrlProvider {
    private static final Logger LOG = LoggerFactory.getLogger(WebResources.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RequiredOnPage required;
    private final URI baseUrl;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    WebResources(RequiredOnPage required, URI baseUrl) {
        this.required = required;
        this.baseUrl = baseUrl;
    }

    private record Entry(
            RunningPlugin plugin,
            Module module,
            ResourceCondition condition,
            Map<String, WebResourceDataProvider> data) {
        private boolean in(Set<String> contexts) {
            return module.tag().children("context").stream().anyMatch(context -> contexts.contains(context.text()));
        }

        private List<String> files(String suffix) {
            return module.tag().children("resource").stream()
                    .filter(resource -> resource.attribute("type").equals("download"))
                    .map(resource -> resource.attribute("name"))
                    .filter(name -> name.endsWith(suffix))
                    .toList();
        }
    }

    @Override
    public Set<String> types() {
        return Set.of("web-resource");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        Map<String, WebResourceDataProvider> data = new LinkedHashMap<>();
        for (Tag tag : module.tag().children("data")) {
            data.put(tag.attribute("key"), (WebResourceDataProvider)
                    plugin.spring().create(tag.attribute("class")));
        }
        entries.add(new Entry(plugin, module, ResourceCondition.of(plugin, module), data));
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        entries.removeIf(entry -> entry.module().completeKey().equals(module.completeKey()));
    }

    /** Whether the conditions of a web resource hold for the address it is fetched by; true for what is none. */
    boolean serves(String completeKey, QueryParams address) {
        return entries.stream()
                .filter(entry -> entry.module().completeKey().equals(completeKey))
                .allMatch(entry ->
                        entry.plugin().inItsClassLoader(() -> entry.condition().serves(address)));
    }

    /** The tags for these contexts and for what the thread's page required. */
    String tags(Set<String> contexts, Locale locale) {
        Set<String> wanted = new LinkedHashSet<>(contexts);
        wanted.addAll(required.contexts());
        Set<Entry> ordered = new LinkedHashSet<>();
        entries.stream().filter(entry -> entry.in(wanted)).forEach(entry -> add(entry, ordered, new LinkedHashSet<>()));
        required.modules().forEach(key -> add(key, ordered, new LinkedHashSet<>()));
        StringBuilder styles = new StringBuilder();
        StringBuilder scripts = new StringBuilder();
        Map<String, Jsonable> data = new LinkedHashMap<>();
        for (Entry entry : ordered) {
            String key = entry.module().completeKey();
            ResourceAddress address = new ResourceAddress();
            boolean shown = entry.plugin().inItsClassLoader(() -> {
                entry.condition().addToUrl(address);
                return entry.condition().shown(address);
            });
            if (!shown) {
                continue;
            }
            entry.files(".css").forEach(name -> styles.append("<link rel=\"stylesheet\" href=\"")
                    .append(url(key, name, entry.plugin().version()))
                    .append(address.ending())
                    .append("\" media=\"all\">\n"));
            entry.files(".js").forEach(name -> scripts.append("<script src=\"")
                    .append(url(key, name, entry.plugin().version()))
                    .append(address.ending())
                    .append("&amp;locale=")
                    .append(locale.toLanguageTag())
                    .append("\"></script>\n"));
            entry.data().forEach((name, provider) -> provided(entry, name, provider)
                    .ifPresent(value -> data.put(key + "." + name, value)));
        }
        data.putAll(required.data());
        String loader = "<script src=\"" + baseUrl.getPath() + "/sandbox/wrm.js\"></script>\n";
        return loader + styles + dataScript(data) + scripts;
    }

    /** What a provider gives; nothing if it fails, and the page goes on without. */
    private static Optional<Jsonable> provided(Entry entry, String name, WebResourceDataProvider provider) {
        try {
            return Optional.ofNullable(entry.plugin().inItsClassLoader(provider));
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The data {} of {} failed", name, entry.module().completeKey(), failure);
            return Optional.empty();
        }
    }

    private void add(String key, Set<Entry> ordered, Set<String> path) {
        // resources of the host itself are in its pages already
        entries.stream()
                .filter(entry -> entry.module().completeKey().equals(key))
                .forEach(entry -> add(entry, ordered, path));
    }

    private void add(Entry entry, Set<Entry> ordered, Set<String> path) {
        if (ordered.contains(entry) || !path.add(entry.module().completeKey())) {
            return;
        }
        entry.module().tag().children("dependency").forEach(dependency -> add(dependency.text(), ordered, path));
        ordered.add(entry);
    }

    private static String dataScript(Map<String, Jsonable> data) {
        if (data.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        data.forEach((key, value) -> {
            StringWriter json = new StringWriter();
            try {
                value.write(json);
                // the value is a text that holds JSON, as the hosts write it; '<' may not end the script element
                lines.add("WRM._unparsedData[" + inScript(key) + "]=" + inScript(json.toString()) + ";");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return "<script>window.WRM=window.WRM||{};WRM._unparsedData=WRM._unparsedData||{};" + String.join("", lines)
                + "</script>\n";
    }

    private static String inScript(String text) {
        try {
            return JSON.writeValueAsString(text).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String url(String completeKey, String name, long version) {
        return baseUrl.getPath() + "/download/resources/" + completeKey + "/" + name + "?v=" + version;
    }

    @Override
    public String getStaticPluginResourceUrl(String moduleCompleteKey, String resourceName, UrlMode urlMode) {
        return getBaseUrl(urlMode) + "/download/resources/" + moduleCompleteKey + "/" + resourceName;
    }

    @Override
    public String getBaseUrl() {
        return getBaseUrl(UrlMode.AUTO);
    }

    @Override
    public String getBaseUrl(UrlMode urlMode) {
        return urlMode == UrlMode.ABSOLUTE ? baseUrl.toString() : baseUrl.getPath();
    }
}
