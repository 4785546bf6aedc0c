package io.throughline.sandbox.plugin;

import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.plugin.web.api.model.WebPanel;
import io.throughline.sandbox.host.Plugins.WebItem;
import io.throughline.sandbox.host.Plugins.WebPanelHtml;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.plugin.Descriptor.Module;
import io.throughline.sandbox.text.HostTexts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Web items, sections and panels. */
final class WebFragments implements ModuleKind {
    private static final Logger LOG = LoggerFactory.getLogger(WebFragments.class);
    private static final int DEFAULT_WEIGHT = 1000;

    private final HostTexts texts;
    private final Users users;
    private final BundleTemplates templates;
    private final String contextPath;
    private final List<Fragment> fragments = new CopyOnWriteArrayList<>();

    WebFragments(HostTexts texts, Users users, BundleTemplates templates, String contextPath) {
        this.texts = texts;
        this.users = users;
        this.templates = templates;
        this.contextPath = contextPath;
    }

    /** One module. Its view gives a panel's HTML from a context; empty for an item. */
    private record Fragment(
            RunningPlugin plugin,
            Module module,
            int weight,
            Predicate<Map<String, Object>> shown,
            Optional<ContextProvider> provider,
            Optional<Function<Map<String, Object>, String>> view) {
        private boolean at(String type, String place) {
            String where = module.tag().attribute(type.equals("web-item") ? "section" : "location");
            return module.type().equals(type) && where.equals(place);
        }

        private Map<String, Object> context(Map<String, Object> given) {
            Map<String, Object> all = new HashMap<>(given);
            provider.ifPresent(each -> all.putAll(each.getContextMap(new HashMap<>(given))));
            return all;
        }
    }

    @Override
    public Set<String> types() {
        return Set.of("web-item", "web-section", "web-panel");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        fragments.add(new Fragment(
                plugin,
                module,
                module.tag().number("weight", DEFAULT_WEIGHT),
                Conditions.of(plugin, module.tag()),
                provider(plugin, module),
                module.type().equals("web-panel") ? Optional.of(view(plugin, module)) : Optional.empty()));
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        fragments.removeIf(fragment -> fragment.module().completeKey().equals(module.completeKey()));
    }

    private static Optional<ContextProvider> provider(RunningPlugin plugin, Module module) {
        return module.tag().child("context-provider").map(tag -> {
            ContextProvider provider = (ContextProvider) plugin.spring().create(tag.attribute("class"));
            provider.init(tag.params());
            return provider;
        });
    }

    private Function<Map<String, Object>, String> view(RunningPlugin plugin, Module module) {
        if (!module.className().isEmpty()) {
            LazyModule<WebPanel> panel = plugin.lazily(module, WebPanel.class);
            return context -> panel.get().getHtml(context);
        }
        Tag resource = module.tag().children("resource").stream()
                .filter(each -> each.attribute("name").equals("view"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(module.completeKey() + " has neither class nor view"));
        String location = resource.attribute("location");
        return switch (resource.attribute("type")) {
            case "velocity" ->
                context -> {
                    StringWriter out = new StringWriter();
                    try {
                        templates.of(plugin.bundle()).render(location, context, out);
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                    return out.toString();
                };
            case "static" ->
                context -> plugin.file(location)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IllegalStateException("There is no " + location));
            default ->
                throw new IllegalStateException(
                        module.completeKey() + ": the sandbox draws velocity and static views only");
        };
    }

    private List<Fragment> at(String type, String place, Map<String, Object> context) {
        return fragments.stream()
                .filter(fragment -> fragment.at(type, place) && fragment.shown().test(context))
                .sorted(Comparator.comparingInt(Fragment::weight))
                .toList();
    }

    List<WebPanelHtml> panels(String location, Map<String, Object> context) {
        return at("web-panel", location, context).stream()
                .map(fragment -> panel(fragment, context))
                .toList();
    }

    private WebPanelHtml panel(Fragment fragment, Map<String, Object> context) {
        String html;
        try {
            html = fragment.plugin()
                    .inItsClassLoader(() -> fragment.view().orElseThrow().apply(fragment.context(context)));
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The web panel {} failed", fragment.module().completeKey(), failure);
            html = "<div class=\"aui-message aui-message-error\"><p>"
                    + texts.text(users.locale(), "sandbox.panel.failed") + "</p></div>";
        }
        return new WebPanelHtml(fragment.module().completeKey(), label(fragment, "label"), html, fragment.weight());
    }

    List<WebItem> items(String section, Map<String, Object> context) {
        return at("web-item", section, context).stream()
                .map(fragment -> new WebItem(
                        fragment.module().completeKey(),
                        fragment.module()
                                .tag()
                                .child("link")
                                .map(link -> link.attribute("linkId"))
                                .orElse(""),
                        label(fragment, "label"),
                        href(fragment, context),
                        fragment.weight()))
                .toList();
    }

    private String label(Fragment fragment, String element) {
        return fragment.module()
                .tag()
                .child(element)
                .map(tag -> texts.raw(users.locale(), tag.attribute("key"))
                        .orElseGet(() -> tag.text().isEmpty() ? tag.attribute("key") : tag.text()))
                .orElseGet(() -> fragment.module()
                        .tag()
                        .attribute("name", fragment.module().key()));
    }

    private String href(Fragment fragment, Map<String, Object> context) {
        Optional<Tag> link = fragment.module().tag().child("link");
        String written = link.map(Tag::text).orElse("");
        String filled = written.contains("$")
                ? fragment.plugin().inItsClassLoader(() -> templates
                        .of(fragment.plugin().bundle())
                        .renderFragment(written, fragment.context(context)))
                : written;
        boolean absolute =
                link.filter(tag -> tag.attribute("absolute").equals("true")).isPresent();
        return filled.startsWith("/") && !absolute ? contextPath + filled : filled;
    }
}
