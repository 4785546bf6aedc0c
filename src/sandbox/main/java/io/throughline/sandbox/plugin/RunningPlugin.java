package io.throughline.sandbox.plugin;

import io.throughline.sandbox.osgi.SpringContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * A plugin that is enabled: what its modules need to work.
 *
 * @param version counts up with every start; part of the addresses of its resources, so that browsers notice an upgrade
 */
public record RunningPlugin(Descriptor descriptor, Bundle bundle, SpringContext spring, long version) {
    public String key() {
        return descriptor.key();
    }

    /** A file of the JAR; empty if there is none. */
    public Optional<byte[]> file(String path) {
        URL url = bundle.getEntry(path.startsWith("/") ? path : "/" + path);
        if (url == null || path.endsWith("/")) {
            return Optional.empty();
        }
        try (InputStream in = url.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Class loader of the plugin: its classes, and of the host what it imports. */
    public ClassLoader loader() {
        return bundle.adapt(org.osgi.framework.wiring.BundleWiring.class).getClassLoader();
    }

    /** Runs with the plugin's class loader as the thread's. */
    public <T> T inItsClassLoader(java.util.function.Supplier<T> work) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader());
        try {
            return work.get();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
