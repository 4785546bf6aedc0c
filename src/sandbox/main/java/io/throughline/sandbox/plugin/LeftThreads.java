package io.throughline.sandbox.plugin;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds threads a plugin started and left behind: each keeps the plugin's classes in memory for good. */
final class LeftThreads {
    private static final Logger LOG = LoggerFactory.getLogger(LeftThreads.class);

    private LeftThreads() {}

    /**
     * Logs the threads that still run with a class loader, or are of a class it made.
     *
     * @return their names
     */
    static List<String> report(String pluginKey, ClassLoader loader) {
        List<String> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread != Thread.currentThread() && thread.isAlive())
                .filter(thread -> thread.getContextClassLoader() == loader
                        || thread.getClass().getClassLoader() == loader)
                .map(Thread::getName)
                .sorted()
                .toList();
        left.forEach(name -> LOG.warn("The plugin {} left the thread {} running", pluginKey, name));
        return left;
    }
}
