package io.throughline.sandbox.plugin;

import io.throughline.sandbox.host.Signals;
import io.throughline.sandbox.osgi.PluginFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what an administrator does with plugins on one node to the others, which do the same a moment later. What is kept
 * of it, JARs in the shared home and states in the database, is written by the first node alone: another that is late would
 * write over what was decided since.
 */
final class OtherNodes {
    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private static final String TOPIC = "plugins";

    private final InstalledPlugins plugins;
    private final Signals signals;

    // what a node does because another did it is not told again
    @SuppressWarnings("ThreadLocalUsage") // each host of the process has its own
    private final ThreadLocal<Boolean> following = ThreadLocal.withInitial(() -> false);

    private volatile boolean listening;

    OtherNodes(InstalledPlugins plugins, Signals signals) {
        this.plugins = plugins;
        this.signals = signals;
        signals.hear(TOPIC, this::heard);
    }

    /** What was done. */
    enum Change {
        INSTALLED,
        UNINSTALLED,
        ENABLED,
        DISABLED,
        MODULE_ENABLED,
        MODULE_DISABLED
    }

    /** From now on this node does as the others; it reads everything that is kept right after, so it has missed nothing. */
    void listen() {
        listening = true;
    }

    /** This node ends and does as the others no more. */
    void listenNoMore() {
        listening = false;
    }

    /**
     * Keeps and tells what was decided on this node; nothing of that if this node only does as another.
     *
     * @param key of the plugin, or the complete key of the module
     * @param keep writes what outlives the nodes
     */
    void decided(Change change, String key, Runnable keep) {
        if (!following.get()) {
            keep.run();
            signals.tell(TOPIC, change + " " + key);
        }
    }

    private void heard(String word) {
        if (word.equals(Signals.MISSED) || !listening) {
            return;
        }
        following.set(true);
        try {
            follow(Change.valueOf(word.substring(0, word.indexOf(' '))), word.substring(word.indexOf(' ') + 1));
        } catch (PluginFailure failure) {
            LOG.error("{} on another node, but not here: {}", word, failure.getMessage());
        } finally {
            following.remove();
        }
    }

    private void follow(Change change, String key) {
        switch (change) {
            case INSTALLED -> plugins.installKept(key);
            case UNINSTALLED -> plugins.uninstall(key);
            case ENABLED -> plugins.enable(key);
            case DISABLED -> plugins.disable(key);
            case MODULE_ENABLED -> plugins.enableModule(key);
            case MODULE_DISABLED -> plugins.disableModule(key);
        }
    }
}
