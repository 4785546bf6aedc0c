package io.throughline.sandbox.osgi;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Hears from Gemini when a plugin's Spring context is up or has failed. */
final class ContextEvents {
    private static final String LISTENER =
            "org.eclipse.gemini.blueprint.context.event.OsgiBundleApplicationContextListener";

    private final Map<Long, CompletableFuture<Object>> contexts = new ConcurrentHashMap<>();

    /** Registers with the extender; Gemini's core bundle lends the interface. */
    void register(BundleContext system, Bundle geminiCore) throws ClassNotFoundException {
        Class<?> type = geminiCore.loadClass(LISTENER);
        Object listener = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(this);
                    case "equals" -> arguments[0] == proxy;
                    case "toString" -> "the sandbox's listener for plugin contexts";
                    default -> {
                        heard(arguments[0]);
                        yield null;
                    }
                });
        system.registerService(LISTENER, listener, null);
    }

    /** Completes with the context of that bundle, or fails as it failed. Ask before the bundle starts. */
    CompletableFuture<Object> expect(Bundle bundle) {
        CompletableFuture<Object> context = new CompletableFuture<>();
        contexts.put(bundle.getBundleId(), context);
        return context;
    }

    private void heard(Object event) throws ReflectiveOperationException {
        Bundle bundle = (Bundle) event.getClass().getMethod("getBundle").invoke(event);
        CompletableFuture<Object> context = contexts.get(bundle.getBundleId());
        if (context == null) {
            return;
        }
        switch (event.getClass().getSimpleName()) {
            case "OsgiBundleContextRefreshedEvent" ->
                context.complete(
                        event.getClass().getMethod("getApplicationContext").invoke(event));
            case "OsgiBundleContextFailedEvent" ->
                context.completeExceptionally((Throwable)
                        event.getClass().getMethod("getFailureCause").invoke(event));
            default -> {
                // closing and waiting are none of our business
            }
        }
    }
}
