package io.throughline.sandbox.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.launch.Framework;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One host's OSGi framework with the Spring extender in it. */
public final class PluginContainer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginContainer.class);

    private final Framework framework;
    private final ContextEvents events = new ContextEvents();
    private final Map<Class<?>, ServiceRegistration<?>> services = new HashMap<>();
    private long installed;

    /**
     * Starts the framework.
     *
     * @param storage directory for the framework's own files; emptied
     * @param containerBundles what {@link ContainerBundles#in} made
     */
    public PluginContainer(Path storage, List<Path> containerBundles, HostPackages packages) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, packages.asSystemPackages());
        configuration.put(Constants.FRAMEWORK_BOOTDELEGATION, "");
        configuration.put("felix.log.level", "1");
        framework = new FrameworkFactory().newFramework(configuration);
        try {
            framework.start();
            system().registerService(ResolverHookFactory.class, new PublicPackages(packages.internal()), null);
            List<Bundle> bundles = new ArrayList<>();
            for (Path bundle : containerBundles) {
                // "reference:" spares a copy of Spring for each framework
                bundles.add(system().installBundle("reference:" + bundle.toUri()));
            }
            // the listener must be there before the extender starts its first context
            events.register(system(), bundles.get(2));
            for (Bundle bundle : bundles) {
                bundle.start();
            }
        } catch (BundleException | ClassNotFoundException failure) {
            close();
            throw new IllegalStateException("The plugin container does not start: " + failure.getMessage(), failure);
        }
    }

    private BundleContext system() {
        return framework.getBundleContext();
    }

    /** Offers a service of the host under an interface; replaces the one offered before, in one moment without any. */
    public synchronized void offer(Class<?> type, Object service) {
        withdraw(type);
        services.put(type, system().registerService(type.getName(), service, (Dictionary<String, ?>) null));
    }

    /** Takes a service back, if it is offered. */
    public synchronized void withdraw(Class<?> type) {
        ServiceRegistration<?> registration = services.remove(type);
        if (registration != null) {
            registration.unregister();
        }
    }

    /** For listeners of the framework's services. */
    public BundleContext bundleContext() {
        return system();
    }

    /** Installs a copy of a JAR; it does not start. */
    public synchronized Bundle install(Path jar) throws BundleException {
        try (InputStream in = Files.newInputStream(jar)) {
            // a name of its own each time: the JAR at that place may be another one by now
            return system().installBundle(jar.toUri() + "#" + ++installed, in);
        } catch (IOException failure) {
            throw new PluginFailure(failure.getMessage(), failure);
        }
    }

    /**
     * Starts a plugin's bundle and waits for its Spring context.
     *
     * @throws PluginFailure if it does not resolve, its context fails, or takes longer than {@code patience}
     */
    public SpringContext start(Bundle bundle, Duration patience) {
        CompletableFuture<Object> context = events.expect(bundle);
        try {
            bundle.start();
            return new SpringContext(bundle, context.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (BundleException | ExecutionException failure) {
            Throwable cause = failure instanceof ExecutionException ? failure.getCause() : failure;
            stopQuietly(bundle);
            throw new PluginFailure(rootMessage(cause), cause);
        } catch (TimeoutException late) {
            stopQuietly(bundle);
            throw new PluginFailure(
                    "The Spring context was not up after " + patience.toSeconds() + " s: a service it needs is missing",
                    late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PluginFailure("Interrupted", stopped);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = failure.getMessage();
        return root == failure ? message : message + " (" + root + ")";
    }

    /** Stops a bundle; its Spring context closes. */
    public void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException failure) {
            throw new PluginFailure(failure.getMessage(), failure);
        }
    }

    private static void stopQuietly(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException alreadyFailing) {
            LOG.debug("While giving up on {}", bundle.getSymbolicName(), alreadyFailing);
        }
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (BundleException failure) {
            LOG.warn("The plugin container did not stop cleanly", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
