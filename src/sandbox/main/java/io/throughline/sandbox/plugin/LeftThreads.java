package io.throughline.sandbox.plugin;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds threads a plugin started and left behind: each keeps the plugin's classes in memory for good. */
final class LeftThreads {
    private static final Logger LOG = LoggerFactory.getLogger(LeftThreads.class);

    private LeftThreads() {}

    /**
     * Logs the threads that run code of a plugin, or whose class loader is its.
     *
     * @param loader of the plugin that stopped
     * @return their names
     */
    static List<String> report(Bundle bundle, String pluginKey, ClassLoader loader) {
        List<String> left = new ArrayList<>();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread != Thread.currentThread()
                    && (thread.getContextClassLoader() == loader
                            || thread.getClass().getClassLoader() == loader
                            || runsCodeOf(bundle, stack))) {
                left.add(thread.getName());
                LOG.warn("The plugin {} left the thread {} running", pluginKey, thread.getName());
            }
        });
        return left;
    }

    /** Only what stands lowest counts: a request that is still on its way through the plugin is no thread of the plugin. */
    private static boolean runsCodeOf(Bundle bundle, StackTraceElement[] stack) {
        for (int i = stack.length - 1; i >= 0; i--) {
            // a lambda's class is named after the one it is written in
            String type = stack[i].getClassName().replaceAll("\\$\\$.*", "");
            if (!type.startsWith("java.") && !type.startsWith("jdk.")) {
                return bundle.getEntry(type.replace('.', '/') + ".class") != null;
            }
        }
        return false;
    }
}
