package io.throughline.sandbox.plugin;

import io.throughline.sandbox.host.Plugins.DashboardItem;
import io.throughline.sandbox.host.Plugins.DashboardItemView;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Items for dashboards. As in Jira only those with a {@code <definition>} can be added by people. */
final class DashboardItems implements ModuleKind {
    private final ModuleWords words;
    private final ServerViews views;
    private final String contextPath;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    DashboardItems(ModuleWords words, ServerViews views, String contextPath) {
        this.words = words;
        this.views = views;
        this.contextPath = contextPath;
    }

    private record Entry(
            RunningPlugin plugin, Module module, Predicate<Map<String, Object>> shown, ProvidedContext context) {}

    @Override
    public Set<String> types() {
        return Set.of("dashboard-item");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        entries.add(new Entry(plugin, module, Conditions.of(plugin, module.tag()), ProvidedContext.of(plugin, module)));
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

    /** What an item's plugin draws, a notice in its place if it fails; empty if its conditions do not hold. */
    Optional<DashboardItemView> view(String completeKey, Map<String, Object> given) {
        return entries.stream()
                .filter(entry -> entry.module().completeKey().equals(completeKey))
                .findFirst()
                .filter(entry -> entry.shown().test(given))
                .map(entry -> {
                    DashboardItem item = item(entry);
                    return words.orNotice(
                            entry.module(),
                            () -> drawn(item, entry, given),
                            notice -> new DashboardItemView(item, Map.of(), notice));
                });
    }

    private DashboardItemView drawn(DashboardItem item, Entry entry, Map<String, Object> given) {
        Map<String, Object> context = Map.copyOf(entry.context().alone(given));
        // looked at only now: an item with a view of another kind is a notice, and its plugin lives
        String body = views.of(entry.plugin(), entry.module())
                .map(view -> view.apply(context))
                .orElse("");
        return new DashboardItemView(item, context, body);
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
                        .map(words::of)
                        .orElseGet(() -> tag.attribute("name", entry.module().key())),
                tag.child("description").map(words::of).orElse(""),
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
}
