package io.throughline.sandbox.plugin;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.throughline.sandbox.activeobjects.ActiveObjectsServices;
import io.throughline.sandbox.activeobjects.AoTables;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.services.HostEvents;
import io.throughline.sandbox.template.AllowList;
import io.throughline.sandbox.text.HostTexts;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;

/** Everything a host does with modules, put together. */
public final class PluginParts {
    /** Read elsewhere: tables before the start, the rest of no effect in a sandbox. */
    private static final Set<String> ALSO_UNDERSTOOD = Set.of("ao", "rest-migration");

    private final ActiveObjectsServices activeObjects;
    private final HostEvents events;
    private final BundleTemplates templates;
    private final RequiredOnPage required = new RequiredOnPage();
    private final WebFragments fragments;
    private final Macros macros;
    private final DashboardItems dashboardItems;
    private final WebResources webResources;
    private final Downloads downloads;
    private final ServletModules servlets = new ServletModules();
    private final RestModules rest;
    private final PluginState state;
    private final List<ModuleKind> kinds;

    public PluginParts(
            URI baseUrl,
            HostTexts texts,
            I18nResolver resolver,
            Users users,
            HostEvents events,
            ActiveObjectsServices activeObjects,
            PluginSettings settings) {
        AllowList allowList = new AllowList();
        this.activeObjects = activeObjects;
        this.events = events;
        this.templates = new BundleTemplates(allowList, resolver);
        this.fragments = new WebFragments(texts, users, templates, baseUrl.getPath());
        this.dashboardItems = new DashboardItems(texts, users, templates, baseUrl.getPath());
        this.macros = new Macros(texts, users, baseUrl.getPath());
        this.webResources = new WebResources(required, baseUrl);
        this.downloads = new Downloads(texts);
        this.rest = new RestModules(users);
        this.state = new PluginState(settings);
        // texts and the allow-list first: the others may draw at once
        this.kinds = List.of(
                new TextModules(texts),
                new AllowListModules(allowList),
                downloads,
                webResources,
                fragments,
                macros,
                dashboardItems,
                servlets,
                rest);
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

    void afterStop(Bundle bundle) {
        activeObjects.forget(bundle);
        templates.forget(bundle);
        var wiring = bundle.adapt(org.osgi.framework.wiring.BundleWiring.class);
        if (wiring != null && wiring.getClassLoader() != null) {
            events.forget(wiring.getClassLoader());
        }
    }

    boolean understands(String type) {
        return ALSO_UNDERSTOOD.contains(type)
                || kinds.stream().anyMatch(kind -> kind.types().contains(type));
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

    public RestModules rest() {
        return rest;
    }

    ActiveObjectsServices activeObjects() {
        return activeObjects;
    }

    PluginState state() {
        return state;
    }

    List<ModuleKind> kinds() {
        return kinds;
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

    WebResources webResources() {
        return webResources;
    }
}
