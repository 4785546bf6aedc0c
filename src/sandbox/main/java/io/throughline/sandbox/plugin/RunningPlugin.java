package io.throughline.sandbox.plugin;

import io.throughline.sandbox.osgi.SpringContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/**
 * A plugin that is enabled: what its modules need to work.
 *
 * @param states how its modules stand
 * @param version counts up with every start; part of the addresses of its resources, so that browsers notice an upgrade
 */
public record RunningPlugin(
        Descriptor descriptor, Bundle bundle, SpringContext spring, ModuleStates states, long version) {
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

    /**
     * A module's class, made by the Spring context when it is first needed.
     *
     * @throws IllegalStateException if the class cannot be loaded, which the hosts try when they enable a module
     */
    public <T> LazyModule<T> lazily(Descriptor.Module module, Class<T> type) {
        if (!module.className().startsWith("bean:")) {
            spring.load(module.className());
        }
        return new LazyModule<>(this, module, () -> type.cast(spring.create(module.className())));
    }

    /** Class loader of the plugin: its classes, and of the host what it imports. */
    public ClassLoader loader() {
        return bundle.adapt(org.osgi.framework.wiring.BundleWiring.class).getClassLoader();
    }

    /** What the plugin's beans registered as OSGi services of that type. */
    public <T> List<T> services(Class<T> type) {
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        return references == null
                ? List.of()
                : Arrays.stream(references)
                        .map(reference -> (Object) bundle.getBundleContext().getService(reference))
                        .filter(type::isInstance)
                        .map(type::cast)
                        .toList();
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
