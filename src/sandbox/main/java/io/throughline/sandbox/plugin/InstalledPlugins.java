package io.throughline.sandbox.plugin;

import com.atlassian.plugin.PluginAccessor;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.throughline.sandbox.host.Plugins;
import io.throughline.sandbox.osgi.PluginContainer;
import io.throughline.sandbox.osgi.PluginFailure;
import io.throughline.sandbox.osgi.SpringContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins of one host and their life cycle: install, enable, disable, upgrade. One change at a time. */
public final class InstalledPlugins implements Plugins, PluginAccessor {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledPlugins.class);

    private final PluginContainer container;
    private final PluginParts parts;
    private final String application;
    private final Path directory;
    private final Duration patience;
    private final Map<String, Installed> plugins = Collections.synchronizedMap(new TreeMap<>());
    private long starts;

    private static final class Installed {
        private final Descriptor descriptor;
        private final Bundle bundle;
        private String state = "DISABLED";
        private String failure = "";

        private Installed(Descriptor descriptor, Bundle bundle) {
            this.descriptor = descriptor;
            this.bundle = bundle;
        }
    }

    /**
     * Begins without plugins.
     *
     * @param application key of the product in descriptors
     * @param directory where installed JARs are copied; exists
     * @param patience how long a plugin's Spring context may take, services that come late included
     */
    public InstalledPlugins(
            PluginContainer container, PluginParts parts, String application, Path directory, Duration patience) {
        this.container = container;
        this.parts = parts;
        this.application = application;
        this.directory = directory;
        this.patience = patience;
    }

    @Override
    public PluginInfo install(String fileName, byte[] jar) {
        Path copy;
        try {
            copy = Files.createTempFile(directory, "plugin", ".jar");
            Files.write(copy, jar);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String key = install(copy, true);
        return installed().stream()
                .filter(info -> info.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Installs at the host's start: a plugin that was disabled stays so. Its key. */
    public String installAtStart(Path jar) {
        try {
            Path copy = Files.createTempFile(directory, "plugin", ".jar");
            Files.write(copy, Files.readAllBytes(jar));
            return install(copy, false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized String install(Path jar, boolean enableAnyway) {
        Descriptor descriptor = PluginJar.descriptor(jar, application);
        String key = descriptor.key();
        Installed before = plugins.get(key);
        if (before != null) {
            if (before.state.equals("ENABLED")) {
                disableNow(before);
            }
            uninstall(before.bundle);
        }
        try {
            plugins.put(key, new Installed(descriptor, container.install(jar)));
        } catch (BundleException failure) {
            throw new PluginFailure(failure.getMessage(), failure);
        }
        if (enableAnyway || !parts.state().wasDisabled(key)) {
            enable(key);
        }
        return key;
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException failure) {
            throw new PluginFailure(failure.getMessage(), failure);
        }
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
        if (plugin.state.equals("ENABLED")) {
            return;
        }
        List<ModuleKind> done = new ArrayList<>();
        try {
            parts.beforeStart(plugin.descriptor, plugin.bundle);
            SpringContext spring = container.start(plugin.bundle, patience);
            RunningPlugin running = new RunningPlugin(plugin.descriptor, plugin.bundle, spring, ++starts);
            running.inItsClassLoader(() -> {
                parts.activeObjects().prepare(plugin.bundle);
                for (ModuleKind kind : parts.kinds()) {
                    done.add(kind);
                    kind.enabled(running);
                }
                eachLifecycle(plugin.bundle, LifecycleAware::onStart);
                return true;
            });
            plugin.state = "ENABLED";
            plugin.failure = "";
            parts.state().enabled(pluginKey);
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The plugin {} does not start", pluginKey, failure);
            done.forEach(kind -> kind.disabled(pluginKey));
            stop(plugin);
            plugin.state = "FAILED";
            plugin.failure = String.valueOf(failure.getMessage());
            throw failure instanceof PluginFailure known ? known : new PluginFailure(plugin.failure, failure);
        }
    }

    @Override
    public synchronized void disable(String pluginKey) {
        Installed plugin = known(pluginKey);
        if (plugin.state.equals("ENABLED")) {
            disableNow(plugin);
        }
        parts.state().disabled(pluginKey);
    }

    private void disableNow(Installed plugin) {
        String key = plugin.descriptor.key();
        plugin.state = "DISABLED";
        eachLifecycle(plugin.bundle, LifecycleAware::onStop);
        parts.kinds().forEach(kind -> kind.disabled(key));
        stop(plugin);
    }

    private void stop(Installed plugin) {
        container.stop(plugin.bundle);
        parts.afterStop(plugin.bundle);
    }

    /** What the plugin registered as life-cycle aware; as in the hosts, a failure there is logged and no more. */
    private static void eachLifecycle(Bundle bundle, Consumer<LifecycleAware> call) {
        var references = bundle.getRegisteredServices();
        if (references == null) {
            return;
        }
        for (var reference : references) {
            Object service = bundle.getBundleContext().getService(reference);
            if (service instanceof LifecycleAware aware) {
                try {
                    call.accept(aware);
                } catch (RuntimeException failure) {
                    LOG.error("A life-cycle callback of {} failed", bundle.getSymbolicName(), failure);
                }
            }
        }
    }

    /** Disables all, for the host's end; their states are kept for the next start. */
    public synchronized void stopAll() {
        List.copyOf(plugins.values()).forEach(plugin -> {
            if (plugin.state.equals("ENABLED")) {
                disableNow(plugin);
            }
        });
    }

    @Override
    public List<PluginInfo> installed() {
        return List.copyOf(plugins.values()).stream()
                .map(plugin -> new PluginInfo(
                        plugin.descriptor.key(),
                        plugin.descriptor.name(),
                        plugin.descriptor.version(),
                        plugin.descriptor.vendor(),
                        plugin.state,
                        plugin.failure,
                        plugin.descriptor.modules().size()))
                .toList();
    }

    /** The modules a plugin has in this product, for "Manage apps"; a type the sandbox does nothing with is marked so. */
    public Map<Descriptor.Module, Boolean> modules(String pluginKey) {
        Map<Descriptor.Module, Boolean> modules = new java.util.LinkedHashMap<>();
        known(pluginKey).descriptor.modules().forEach(module -> modules.put(module, parts.understands(module.type())));
        return modules;
    }

    /** The bundle of a plugin, for tests. */
    public Bundle bundle(String pluginKey) {
        return known(pluginKey).bundle;
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
        return plugin != null && plugin.state.equals("ENABLED");
    }

    @Override
    public boolean isPluginModuleEnabled(String completeKey) {
        int colon = completeKey.indexOf(':');
        return colon > 0
                && isPluginEnabled(completeKey.substring(0, colon))
                && plugins.get(completeKey.substring(0, colon)).descriptor.modules().stream()
                        .anyMatch(module -> module.completeKey().equals(completeKey) && module.startsEnabled());
    }
}
