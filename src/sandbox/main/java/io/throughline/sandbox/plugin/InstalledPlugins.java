package io.throughline.sandbox.plugin;

import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.user.anonymize.UserKeyChangeHandler;
import com.atlassian.plugin.PluginAccessor;
import com.atlassian.plugin.event.events.PluginInstalledEvent;
import com.atlassian.plugin.event.events.PluginUninstalledEvent;
import com.atlassian.plugin.event.events.PluginUpgradedEvent;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.MacroInfo;
import io.throughline.sandbox.host.Plugins;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.osgi.PluginContainer;
import io.throughline.sandbox.osgi.PluginFailure;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins of one host and their life cycle: install, enable, disable, upgrade, uninstall. One change at a time. */
public final class InstalledPlugins implements Plugins, PluginAccessor {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledPlugins.class);

    private final PluginContainer container;
    private final PluginParts parts;
    private final PluginStarts starts;
    private final PluginFiles files;
    private final SignatureCheck signatures;
    private final String application;
    private final Host host;
    private final Map<String, Installed> plugins = Collections.synchronizedMap(new TreeMap<>());
    private final OtherNodes others;

    /**
     * Begins without plugins.
     *
     * @param application key of the product in descriptors
     * @param patience how long a plugin's Spring context may take, services that come late included
     */
    public InstalledPlugins(
            PluginContainer container, PluginParts parts, String application, Host host, Duration patience) {
        this.container = container;
        this.parts = parts;
        this.application = application;
        this.host = host;
        this.starts = new PluginStarts(container, parts, patience);
        this.files = new PluginFiles(host.sharedHome().resolve("plugins").resolve("installed-plugins"));
        this.others = new OtherNodes(this, host.signals());
        this.signatures =
                new SignatureCheck(host.sharedHome().resolve("upmconfig").resolve("truststore"));
    }

    /**
     * Installs all, then enables them in order: those uploaded before and those given. Where both have a plugin, the higher
     * version is taken, and the given one if they are equal. A plugin that was disabled stays so; one that fails says why
     * and the next goes on.
     */
    public synchronized void startAll(List<Path> given) {
        others.listen();
        List<Path> candidates = new ArrayList<>(files.all());
        candidates.addAll(given);
        Map<String, Path> chosen = PluginJar.highest(candidates, application);
        chosen.forEach((key, jar) -> quietly(key, () -> put(jar)));
        chosen.keySet().stream()
                .filter(key -> plugins.containsKey(key) && !parts.state().wasDisabled(key))
                .forEach(key -> quietly(key, () -> starts.start(known(key))));
    }

    private static void quietly(String key, Runnable work) {
        try {
            work.run();
        } catch (PluginFailure failure) {
            LOG.error("{} is not enabled: {}", key, failure.getMessage());
        }
    }

    @Override
    public PluginInfo install(String fileName, byte[] jar) {
        return install(jar, Optional.empty());
    }

    /**
     * Installs, upgrades or downgrades from a JAR's bytes; the plugin is enabled on return. Its tables stay as they are.
     *
     * @param signature of the JAR by the holder of a trusted certificate, in base 64; asked for while that is switched on
     * @throws PluginFailure if the JAR is refused (nothing has changed then) or the plugin is not enabled
     */
    public synchronized PluginInfo install(byte[] jar, Optional<String> signature) {
        if (!host.switches().on(Switch.PLUGIN_UPLOAD)) {
            throw new PluginFailure("Uploading apps is switched off");
        }
        if (host.switches().on(Switch.SIGNATURE_CHECK)) {
            signatures.check(jar, signature);
        }
        Path kept =
                files.keep(jar, part -> PluginJar.descriptor(part, application).key());
        Installed plugin = put(kept);
        try {
            starts.start(plugin);
        } finally {
            // one that is not enabled is installed all the same, and what was there before it is gone
            others.decided(OtherNodes.Change.INSTALLED, plugin.key(), () -> parts.state()
                    .plugin(plugin.key(), true));
        }
        return plugin.info();
    }

    /** Installs, on this node, what was uploaded to another. */
    synchronized void installKept(String pluginKey) {
        starts.start(put(files.of(pluginKey)));
    }

    /** Installs without enabling; what was there under that key goes. */
    private Installed put(Path jar) {
        Descriptor descriptor = PluginJar.descriptor(jar, application);
        Installed before = plugins.get(descriptor.key());
        if (before != null) {
            LOG.info(
                    "Updating plugin '{}' from version '{}' to version '{}'",
                    descriptor.key(),
                    before.descriptor().version(),
                    descriptor.version());
            remove(before);
        }
        try {
            Installed plugin = new Installed(descriptor, container.install(jar));
            plugins.put(descriptor.key(), plugin);
            parts.publish(
                    before == null
                            ? new PluginInstalledEvent(plugin.named())
                            : new PluginUpgradedEvent(plugin.named()));
            return plugin;
        } catch (BundleException failure) {
            throw new PluginFailure(failure.getMessage(), failure);
        }
    }

    private void remove(Installed plugin) {
        if (plugin.enabled()) {
            starts.end(plugin);
        }
        try {
            plugin.bundle().uninstall();
        } catch (BundleException failure) {
            throw new PluginFailure(failure.getMessage(), failure);
        }
        plugins.remove(plugin.key());
    }

    /** Takes a plugin away. Its tables and settings stay: installed again, it finds them. */
    public synchronized void uninstall(String pluginKey) {
        Installed plugin = known(pluginKey);
        remove(plugin);
        others.decided(OtherNodes.Change.UNINSTALLED, pluginKey, () -> {
            files.delete(pluginKey);
            parts.state().forget(pluginKey);
        });
        parts.publish(new PluginUninstalledEvent(plugin.named()));
    }

    private Installed known(String pluginKey) {
        Installed plugin = plugins.get(pluginKey);
        if (plugin == null) {
            throw new PluginFailure("There is no plugin " + pluginKey);
        }
        return plugin;
    }

    @Override
    public synchronized void enable(String pluginKey) {
        Installed plugin = known(pluginKey);
        if (!plugin.enabled()) {
            starts.start(plugin);
            others.decided(
                    OtherNodes.Change.ENABLED, pluginKey, () -> parts.state().plugin(pluginKey, true));
        }
    }

    @Override
    public synchronized void disable(String pluginKey) {
        Installed plugin = known(pluginKey);
        if (plugin.enabled()) {
            starts.end(plugin);
        }
        others.decided(
                OtherNodes.Change.DISABLED, pluginKey, () -> parts.state().plugin(pluginKey, false));
    }

    /** Enables one module and remembers it. */
    public synchronized void enableModule(String completeKey) {
        Installed plugin = known(pluginOf(completeKey));
        Module module = plugin.module(completeKey);
        others.decided(OtherNodes.Change.MODULE_ENABLED, completeKey, () -> parts.state()
                .module(module, true));
        plugin.running().ifPresent(running -> starts.enable(running, module));
    }

    /** Disables one module and remembers it. */
    public synchronized void disableModule(String completeKey) {
        Installed plugin = known(pluginOf(completeKey));
        Module module = plugin.module(completeKey);
        others.decided(OtherNodes.Change.MODULE_DISABLED, completeKey, () -> parts.state()
                .module(module, false));
        plugin.running().ifPresent(running -> starts.disable(running, module));
    }

    private static String pluginOf(String completeKey) {
        int colon = completeKey.indexOf(':');
        return colon < 0 ? completeKey : completeKey.substring(0, colon);
    }

    /** Disables all, for the host's end; their states are kept for the next start. */
    public synchronized void stopAll() {
        others.listenNoMore();
        List.copyOf(plugins.values()).stream().filter(Installed::enabled).forEach(starts::end);
    }

    @Override
    public List<PluginInfo> installed() {
        return List.copyOf(plugins.values()).stream().map(Installed::info).toList();
    }

    /** The modules a plugin has in this product and how each stands, for "Manage apps". */
    public Map<Module, ModuleStates.Standing> modules(String pluginKey) {
        Installed plugin = known(pluginKey);
        Map<Module, ModuleStates.Standing> modules = new LinkedHashMap<>();
        plugin.descriptor()
                .modules()
                .forEach(module -> modules.put(module, plugin.modules().of(module.key())));
        return modules;
    }

    /**
     * An instance of one of a plugin's classes, made as its modules' are; for benchmarks.
     *
     * @throws PluginFailure if the plugin is not enabled
     */
    public Object create(String pluginKey, String className) {
        return known(pluginKey)
                .running()
                .orElseThrow(() -> new PluginFailure(pluginKey + " is not enabled"))
                .spring()
                .create(className);
    }

    /** The bundle of a plugin, for tests. */
    public Bundle bundle(String pluginKey) {
        return known(pluginKey).bundle();
    }

    @Override
    public List<WebPanelHtml> webPanels(String location, Map<String, Object> context) {
        return parts.fragments().panels(location, context);
    }

    @Override
    public List<WebItem> webItems(String section, Map<String, Object> context) {
        return parts.fragments().items(section, context);
    }

    @Override
    public List<DashboardItem> dashboardItems(Map<String, Object> context) {
        return parts.dashboardItems().all(context);
    }

    @Override
    public Optional<DashboardItemView> dashboardItemView(String completeKey, Map<String, Object> context) {
        return parts.dashboardItems().view(completeKey, context);
    }

    @Override
    public Optional<Object> macro(String name) {
        return parts.macros().named(name);
    }

    @Override
    public Map<String, JqlFunction> jqlFunctions() {
        return parts.jqlFunctions().all();
    }

    @Override
    public Map<String, UserKeyChangeHandler> userKeyChangeHandlers() {
        return parts.userKeyHandlers().all();
    }

    @Override
    public List<MacroInfo> macros() {
        return parts.macros().all();
    }

    @Override
    public String resourceTags(Set<String> contexts, Locale locale) {
        return parts.webResources().tags(contexts, locale);
    }

    @Override
    public boolean isPluginEnabled(String key) {
        Installed plugin = plugins.get(key);
        return plugin != null && plugin.enabled();
    }

    @Override
    public boolean isPluginModuleEnabled(String completeKey) {
        String pluginKey = pluginOf(completeKey);
        return completeKey.length() > pluginKey.length()
                && isPluginEnabled(pluginKey)
                && plugins.get(pluginKey).modules().enabled(completeKey.substring(pluginKey.length() + 1));
    }
}
