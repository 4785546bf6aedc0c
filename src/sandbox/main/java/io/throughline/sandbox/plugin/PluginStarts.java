package io.throughline.sandbox.plugin;

import com.atlassian.plugin.event.events.PluginDisabledEvent;
import com.atlassian.plugin.event.events.PluginEnabledEvent;
import com.atlassian.plugin.event.events.PluginModuleDisabledEvent;
import com.atlassian.plugin.event.events.PluginModuleEnabledEvent;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.throughline.sandbox.osgi.PluginContainer;
import io.throughline.sandbox.osgi.PluginFailure;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops a plugin: its Spring context, its tables, its modules one after another, its upgrade tasks. */
final class PluginStarts {
    private static final Logger LOG = LoggerFactory.getLogger(PluginStarts.class);

    private final PluginContainer container;
    private final PluginParts parts;
    private final Duration patience;
    private long starts;

    /** @param patience how long a plugin's Spring context may take, services that come late included */
    PluginStarts(PluginContainer container, PluginParts parts, Duration patience) {
        this.container = container;
        this.parts = parts;
        this.patience = patience;
    }

    /** @throws PluginFailure if it is not enabled; what had begun is taken back */
    void start(Installed plugin) {
        List<Module> done = new ArrayList<>();
        RunningPlugin running = null;
        try {
            parts.beforeStart(plugin.descriptor(), plugin.bundle());
            running = new RunningPlugin(
                    plugin.descriptor(),
                    plugin.bundle(),
                    container.start(plugin.bundle(), patience),
                    plugin.modules(),
                    ++starts);
            open(running, done);
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The plugin {} is not enabled", plugin.key(), failure);
            takeBack(plugin, running, done);
            plugin.failed(String.valueOf(failure.getMessage()));
            throw failure instanceof PluginFailure known
                    ? known
                    : new PluginFailure(String.valueOf(failure.getMessage()), failure);
        }
        RunningPlugin now = running;
        plugin.enabled(now);
        now.inItsClassLoader(() -> {
            parts.upgrades().run(now);
            eachLifecycle(now, LifecycleAware::onStart);
            return true;
        });
        parts.publish(new PluginEnabledEvent(plugin.named()));
    }

    private void open(RunningPlugin running, List<Module> done) {
        running.inItsClassLoader(() -> {
            parts.activeObjects().prepare(running.bundle());
            parts.texts().add(running);
            parts.downloads().add(running);
            for (Module module : running.descriptor().modules()) {
                if (open(running, module)) {
                    done.add(module);
                }
            }
            return true;
        });
    }

    /** True if the module is enabled now; not if it was disabled or nobody knows its type. */
    private boolean open(RunningPlugin running, Module module) {
        if (!parts.understands(module.type())) {
            LOG.info("{}: no part of this host knows <{}>, so it waits", module.completeKey(), module.type());
            running.states().set(module.key(), ModuleStates.State.WAITING);
            return false;
        }
        if (PluginParts.TRANSFORMED.contains(module.type())) {
            LOG.warn("{}: <{}> has no effect in a plugin with a manifest of its own", running.key(), module.type());
        }
        if (!parts.state().enabled(module)) {
            running.states().set(module.key(), ModuleStates.State.DISABLED);
            return false;
        }
        running.states().set(module.key(), ModuleStates.State.ENABLED);
        try {
            parts.kind(module).ifPresent(kind -> kind.enabled(running, module));
        } catch (RuntimeException | LinkageError failure) {
            LOG.error(
                    "There was an error loading the descriptor '{}' of plugin '{}'. Disabling.",
                    module.key(),
                    running.key());
            running.states().broken(module.key(), String.valueOf(failure.getMessage()));
            throw failure;
        }
        parts.publish(new PluginModuleEnabledEvent(Installed.named(module, running.key())));
        return true;
    }

    private void takeBack(Installed plugin, RunningPlugin running, List<Module> done) {
        Collections.reverse(done);
        for (Module module : done) {
            parts.kind(module).ifPresent(kind -> kind.disabled(running, module));
            plugin.modules().set(module.key(), ModuleStates.State.DISABLED);
        }
        stop(plugin);
    }

    /** Stops an enabled plugin: its modules in the opposite order, then its Spring context. */
    void end(Installed plugin) {
        RunningPlugin running = plugin.running().orElseThrow();
        ClassLoader loader = running.loader();
        eachLifecycle(running, LifecycleAware::onStop);
        List<Module> modules = new ArrayList<>(plugin.descriptor().modules());
        Collections.reverse(modules);
        for (Module module : modules) {
            if (running.states().enabled(module.key())) {
                close(running, module, false);
            }
        }
        plugin.disabled();
        stop(plugin);
        LeftThreads.report(plugin.bundle(), plugin.key(), loader);
        parts.publish(new PluginDisabledEvent(plugin.named()));
    }

    /** Enables one module of an enabled plugin. */
    void enable(RunningPlugin running, Module module) {
        if (!running.states().enabled(module.key())) {
            running.inItsClassLoader(() -> open(running, module));
        }
    }

    /** Disables one module of an enabled plugin, until somebody enables it. */
    void disable(RunningPlugin running, Module module) {
        if (running.states().enabled(module.key())) {
            close(running, module, true);
        }
    }

    private void close(RunningPlugin running, Module module, boolean forGood) {
        Optional<ModuleKind> kind = parts.kind(module);
        try {
            running.inItsClassLoader(() -> {
                kind.ifPresent(each -> each.disabled(running, module));
                return true;
            });
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The module {} did not end cleanly", module.completeKey(), failure);
        }
        running.states().set(module.key(), ModuleStates.State.DISABLED);
        parts.publish(new PluginModuleDisabledEvent(Installed.named(module, running.key()), forGood));
    }

    private void stop(Installed plugin) {
        BundleWiring wiring = plugin.bundle().adapt(BundleWiring.class);
        ClassLoader loader = wiring == null ? null : wiring.getClassLoader();
        container.stop(plugin.bundle());
        parts.afterStop(plugin, loader);
    }

    /** What the plugin registered as life-cycle aware; as in the hosts, a failure there is logged and no more. */
    private static void eachLifecycle(RunningPlugin plugin, Consumer<LifecycleAware> call) {
        for (LifecycleAware aware : plugin.services(LifecycleAware.class)) {
            try {
                call.accept(aware);
            } catch (RuntimeException | LinkageError failure) {
                LOG.error("A life-cycle callback of {} failed", plugin.key(), failure);
            }
        }
    }
}
