package io.throughline.sandbox.plugin;

import com.atlassian.plugin.web.ContextProvider;
import io.throughline.sandbox.host.Plugins.DashboardItem;
import io.throughline.sandbox.host.Plugins.DashboardItemView;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.plugin.Descriptor.Module;
import io.throughline.sandbox.text.HostTexts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Items for dashboards. As in Jira only those with a {@code <definition>} can be added by people. */
final class DashboardItems implements ModuleKind {
    private static final Logger LOG = LoggerFactory.getLogger(DashboardItems.class);

    private final HostTexts texts;
    private final Users users;
    private final BundleTemplates templates;
    private final String contextPath;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    DashboardItems(HostTexts texts, Users users, BundleTemplates templates, String contextPath) {
        this.texts = texts;
        this.users = users;
        this.templates = templates;
        this.contextPath = contextPath;
    }

    private record Entry(
            RunningPlugin plugin,
            Module module,
            Predicate<Map<String, Object>> shown,
            Optional<ContextProvider> provider) {
        private Map<String, Object> context(Map<String, Object> given) {
            return provider.map(
                            each -> plugin.inItsClassLoader(() -> Map.copyOf(each.getContextMap(new HashMap<>(given)))))
                    .orElse(Map.of());
        }
    }

    @Override
    public Set<String> types() {
        return Set.of("dashboard-item");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        Optional<ContextProvider> provider = module.tag()
                .child("context-provider")
                .map(tag -> {
                    ContextProvider made = (ContextProvider) plugin.spring().create(tag.attribute("class"));
                    made.init(tag.params());
                    return made;
                });
        entries.add(new Entry(plugin, module, Conditions.of(plugin, module.tag()), provider));
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        entries.removeIf(entry -> entry.module().completeKey().equals(module.completeKey()));
    }

    /** Those whose conditions hold, in the order of their plugins. */
    List<DashboardItem> all(Map<String, Object> context) {
        return entries.stream()
                .filter(entry -> entry.shown().test(context))
                .map(this::item)
                .toList();
    }

    /** What an item's plugin draws; a notice in its place if it fails. */
    Optional<DashboardItemView> view(String completeKey, Map<String, Object> given) {
        return entries.stream()
                .filter(entry -> entry.module().completeKey().equals(completeKey))
                .findFirst()
                .map(entry -> {
                    try {
                        Map<String, Object> context = entry.context(given);
                        return new DashboardItemView(context, body(entry, context));
                    } catch (RuntimeException failure) {
                        LOG.error("The dashboard item {} failed", completeKey, failure);
                        return new DashboardItemView(
                                Map.of(),
                                "<div class=\"aui-message aui-message-error\"><p>"
                                        + texts.text(users.locale(), "sandbox.panel.failed") + "</p></div>");
                    }
                });
    }

    private DashboardItem item(Entry entry) {
        Tag tag = entry.module().tag();
        Optional<Tag> definition = tag.child("definition");
        String thumbnail = definition
                .flatMap(each -> each.child("thumbnail"))
                .map(each -> each.attribute("location"))
                .orElse("");
        return new DashboardItem(
                entry.module().completeKey(),
                definition
                        .flatMap(each -> each.child("title"))
                        .map(this::text)
                        .orElseGet(() -> tag.attribute("name", entry.module().key())),
                tag.child("description").map(this::text).orElse(""),
                definition
                        .flatMap(each -> each.child("author"))
                        .map(author -> author.childText("name"))
                        .orElse(""),
                definition
                        .flatMap(each -> each.child("categories"))
                        .map(categories -> categories.children("category").stream()
                                .map(Tag::text)
                                .toList())
                        .orElse(List.of()),
                thumbnail.startsWith("/") ? contextPath + thumbnail : thumbnail,
                definition.isPresent(),
                tag.attribute("configurable").equals("true"),
                tag.childText("amd-module"));
    }

    private String body(Entry entry, Map<String, Object> context) {
        return entry.module().tag().children("resource").stream()
                .filter(each -> each.attribute("name").equals("view"))
                .findFirst()
                .map(view -> {
                    if (!view.attribute("type").equals("velocity")) {
                        throw new IllegalStateException("the sandbox draws velocity views only");
                    }
                    StringWriter out = new StringWriter();
                    entry.plugin().inItsClassLoader(() -> {
                        try {
                            templates.of(entry.plugin().bundle()).render(view.attribute("location"), context, out);
                        } catch (IOException impossible) {
                            throw new UncheckedIOException(impossible);
                        }
                        return out;
                    });
                    return out.toString();
                })
                .orElse("");
    }

    private String text(Tag tag) {
        return texts.raw(users.locale(), tag.attribute("key"))
                .orElseGet(() -> tag.text().isEmpty() ? tag.attribute("key") : tag.text());
    }
}
