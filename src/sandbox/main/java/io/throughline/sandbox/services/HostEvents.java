package io.throughline.sandbox.services;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls listeners at once, on the publisher's thread and in its transaction; what they throw is logged, never passed on. */
public final class HostEvents implements EventPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(HostEvents.class);

    private final List<Listening> listening = new CopyOnWriteArrayList<>();

    private record Listening(Object listener, Method method, int order) {
        private Class<?> eventType() {
            return method.getParameterTypes()[0];
        }
    }

    @Override
    public void register(Object listener) {
        List<Listening> found = new ArrayList<>();
        for (Method method : listener.getClass().getMethods()) {
            EventListener mark = method.getAnnotation(EventListener.class);
            if (mark != null && method.getParameterCount() == 1) {
                // the class itself need not be public
                method.setAccessible(true);
                found.add(new Listening(listener, method, mark.order()));
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(listener.getClass().getName() + " has no public @EventListener method");
        }
        unregister(listener);
        listening.addAll(found);
        listening.sort(Comparator.comparingInt(Listening::order));
    }

    @Override
    public void unregister(Object listener) {
        listening.removeIf(each -> each.listener() == listener);
    }

    @Override
    public void unregisterAll() {
        listening.clear();
    }

    /** Lets go of the listeners whose classes a loader made: a plugin's that forgot to. */
    public void forget(ClassLoader loader) {
        listening.removeIf(each -> each.listener().getClass().getClassLoader() == loader);
    }

    @Override
    public void publish(Object event) {
        for (Listening each : listening) {
            if (each.eventType().isInstance(event)) {
                call(each, event);
            }
        }
    }

    private static void call(Listening each, Object event) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(each.listener().getClass().getClassLoader());
        try {
            each.method().invoke(each.listener(), event);
        } catch (InvocationTargetException failure) {
            LOG.error("A listener of {} failed", event.getClass().getSimpleName(), failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
