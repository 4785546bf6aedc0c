package io.throughline.sandbox.plugin;

import com.atlassian.plugin.web.api.model.WebPanel;
import io.throughline.sandbox.host.Plugins.WebItem;
import io.throughline.sandbox.host.Plugins.WebPanelHtml;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/** Web items, sections and panels. */
final class WebFragments implements ModuleKind {
    private static final int DEFAULT_WEIGHT = 1000;

    private final ModuleWords words;
    private final ServerViews views;
    private final BundleTemplates templates;
    private final String contextPath;
    private final List<Fragment> fragments = new CopyOnWriteArrayList<>();

    WebFragments(ModuleWords words, ServerViews views, BundleTemplates templates, String contextPath) {
        this.words = words;
        this.views = views;
        this.templates = templates;
        this.contextPath = contextPath;
    }

    /** One module. Its view gives a panel's HTML from a context; empty for an item. */
    private record Fragment(
            RunningPlugin plugin,
            Module module,
            int weight,
            Predicate<Map<String, Object>> shown,
            ProvidedContext context,
            Optional<Function<Map<String, Object>, String>> view) {
        private boolean at(String type, String place) {
            String where = module.tag().attribute(type.equals("web-item") ? "section" : "location");
            return module.type().equals(type) && where.equals(place);
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
                ProvidedContext.of(plugin, module),
                module.type().equals("web-panel") ? Optional.of(view(plugin, module)) : Optional.empty()));
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        fragments.removeIf(fragment -> fragment.module().completeKey().equals(module.completeKey()));
    }

    private Function<Map<String, Object>, String> view(RunningPlugin plugin, Module module) {
        if (!module.className().isEmpty()) {
            LazyModule<WebPanel> panel = plugin.lazily(module, WebPanel.class);
            return context -> panel.get().getHtml(context);
        }
        return views.of(plugin, module)
                .orElseThrow(() -> new IllegalStateException(module.completeKey() + " has neither class nor view"));
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
        String html = words.orNotice(
                fragment.module(),
                () -> fragment.plugin().inItsClassLoader(() -> fragment.view()
                        .orElseThrow()
                        .apply(fragment.context().with(context))),
                notice -> notice);
        return new WebPanelHtml(fragment.module().completeKey(), label(fragment), html, fragment.weight());
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
                        label(fragment),
                        href(fragment, context),
                        fragment.weight()))
                .toList();
    }

    private String label(Fragment fragment) {
        Tag tag = fragment.module().tag();
        return tag.child("label")
                .map(words::of)
                .orElseGet(() -> tag.attribute("name", fragment.module().key()));
    }

    private String href(Fragment fragment, Map<String, Object> context) {
        Optional<Tag> link = fragment.module().tag().child("link");
        String written = link.map(Tag::text).orElse("");
        String filled = written.contains("$")
                ? fragment.plugin().inItsClassLoader(() -> templates
                        .of(fragment.plugin().bundle())
                        .renderFragment(written, fragment.context().with(context)))
                : written;
        boolean absolute =
                link.filter(tag -> tag.attribute("absolute").equals("true")).isPresent();
        return filled.startsWith("/") && !absolute ? contextPath + filled : filled;
    }
}
