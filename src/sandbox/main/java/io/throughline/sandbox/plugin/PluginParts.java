package io.throughline.sandbox.plugin;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.throughline.sandbox.activeobjects.ActiveObjectsServices;
import io.throughline.sandbox.activeobjects.AoTables;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.services.HostEvents;
import io.throughline.sandbox.template.AllowList;
import io.throughline.sandbox.text.HostTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;

/** Everything a host does with modules, put together. */
public final class PluginParts {
    /** Types only a host that rewrites a plugin's manifest does something with. */
    static final Set<String> TRANSFORMED = Set.of("component", "component-import");

    /** Read elsewhere: tables before the start, the rest of no effect in a sandbox. */
    private static final Set<String> ALSO_UNDERSTOOD = Set.of("ao", "rest-migration");

    private final ActiveObjectsServices activeObjects;
    private final HostEvents events;
    private final BundleTemplates templates;
    private final RequiredOnPage required = new RequiredOnPage();
    private final PluginTexts texts;
    private final WebFragments fragments;
    private final Macros macros;
    private final JqlFunctions jqlFunctions = new JqlFunctions();
    private final UserKeyHandlers userKeyHandlers = new UserKeyHandlers();
    private final DashboardItems dashboardItems;
    private final WebResources webResources;
    private final Downloads downloads;
    private final ServletModules servlets = new ServletModules();
    private final FilterModules filters = new FilterModules();
    private final RestModules rest;
    private final PluginState state;
    private final UpgradeTasks upgrades;
    private final Map<String, ModuleKind> kinds = new HashMap<>();

    public PluginParts(
            Host host,
            HostTexts hostTexts,
            I18nResolver resolver,
            HostEvents events,
            ActiveObjectsServices activeObjects,
            PluginSettings settings) {
        AllowList allowList = new AllowList();
        String contextPath = host.contextPath();
        this.activeObjects = activeObjects;
        this.events = events;
        this.templates = new BundleTemplates(allowList, resolver);
        this.texts = new PluginTexts(hostTexts);
        ModuleWords words = new ModuleWords(hostTexts, host.users());
        ServerViews views = new ServerViews(templates);
        this.fragments = new WebFragments(words, views, templates, contextPath);
        this.dashboardItems = new DashboardItems(words, views, contextPath);
        this.macros = new Macros(hostTexts, host.users(), contextPath);
        this.webResources = new WebResources(required, host.baseUrl());
        this.downloads = new Downloads(hostTexts, webResources);
        this.rest = new RestModules(host.users());
        this.state = new PluginState(settings);
        this.upgrades = new UpgradeTasks(settings);
        List.of(
                        new AllowListModules(allowList),
                        webResources,
                        fragments,
                        macros,
                        jqlFunctions,
                        userKeyHandlers,
                        dashboardItems,
                        servlets,
                        filters,
                        rest)
                .forEach(this::add);
    }

    /** Adds what a product alone does with modules; before the first plugin is enabled. */
    public void add(ModuleKind kind) {
        kind.types().forEach(type -> kinds.put(type, kind));
    }

    Optional<ModuleKind> kind(Descriptor.Module module) {
        return Optional.ofNullable(kinds.get(module.type()));
    }

    void publish(Object event) {
        events.publish(event);
    }

    void beforeStart(Descriptor descriptor, Bundle bundle) {
        descriptor.modules().stream()
                .filter(module -> module.type().equals("ao"))
                .map(Descriptor.Module::tag)
                .map(tag -> new AoTables(
                        tag.attribute("namespace", descriptor.key()),
                        tag.children("entity").stream().map(Tag::text).toList(),
                        tag.children("upgradeTask").stream().map(Tag::text).toList()))
                .forEach(tables -> activeObjects.configure(bundle, tables));
    }

    /** @param loader the plugin's; null if it never had one */
    void afterStop(Installed plugin, ClassLoader loader) {
        activeObjects.forget(plugin.bundle());
        templates.forget(plugin.bundle());
        texts.remove(plugin.key());
        downloads.remove(plugin.key());
        if (loader != null) {
            events.forget(loader);
        }
    }

    boolean understands(String type) {
        return ALSO_UNDERSTOOD.contains(type) || TRANSFORMED.contains(type) || kinds.containsKey(type);
    }

    /** Begins a page on the calling thread: nothing is required yet. */
    public void beginPage() {
        required.begin();
    }

    public PageBuilderService pageBuilder() {
        return required;
    }

    public WebResourceUrlProvider urls() {
        return webResources;
    }

    public BundleTemplates templates() {
        return templates;
    }

    public Downloads downloads() {
        return downloads;
    }

    public ServletModules servlets() {
        return servlets;
    }

    public FilterModules filters() {
        return filters;
    }

    public RestModules rest() {
        return rest;
    }

    ActiveObjectsServices activeObjects() {
        return activeObjects;
    }

    PluginState state() {
        return state;
    }

    UpgradeTasks upgrades() {
        return upgrades;
    }

    PluginTexts texts() {
        return texts;
    }

    WebFragments fragments() {
        return fragments;
    }

    DashboardItems dashboardItems() {
        return dashboardItems;
    }

    Macros macros() {
        return macros;
    }

    JqlFunctions jqlFunctions() {
        return jqlFunctions;
    }

    UserKeyHandlers userKeyHandlers() {
        return userKeyHandlers;
    }

    WebResources webResources() {
        return webResources;
    }
}
