package io.throughline.sandbox.template;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which methods plugin templates may call: those plugins declared, and the host's own short list of plain JDK types. */
public final class AllowList {
    private static final Logger LOG = LoggerFactory.getLogger(AllowList.class);

    /** Types whose public methods templates of every plugin may call. */
    private static final List<Class<?>> GLOBAL = List.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Character.class,
            Date.class,
            Collection.class,
            Iterator.class,
            Map.class,
            Map.Entry.class);

    private final Map<String, Set<String>> declared = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** Adds a plugin's entries, {@code class#method(argument,argument)}; replaces those it had. */
    public void declare(String pluginKey, Collection<String> entries) {
        declared.put(
                pluginKey,
                entries.stream().map(entry -> entry.replaceAll("\\s+", "")).collect(Collectors.toUnmodifiableSet()));
    }

    public void withdraw(String pluginKey) {
        declared.remove(pluginKey);
    }

    /** Whether a template may call the method on an object of that class. A refusal is logged once. */
    boolean allows(Class<?> type, Method method) {
        if (GLOBAL.stream().anyMatch(global -> global.isAssignableFrom(type)) && !dangerous(method)) {
            return true;
        }
        String call = "#" + method.getName() + "("
                + Arrays.stream(method.getParameterTypes()).map(Class::getName).collect(Collectors.joining(",")) + ")";
        if (named(type, call)) {
            return true;
        }
        if (reported.add(type.getName() + call)) {
            LOG.warn("Method needs allowlisting: {}{}", type.getName(), call);
        }
        return false;
    }

    private static boolean dangerous(Method method) {
        return method.getName().equals("getClass")
                || (method.getDeclaringClass() == Object.class
                        && !method.getName().equals("toString"));
    }

    /** An entry may name the object's class or any type the method is declared in. */
    private boolean named(Class<?> type, String call) {
        if (type == null) {
            return false;
        }
        String entry = type.getName() + call;
        return declared.values().stream().anyMatch(entries -> entries.contains(entry))
                || named(type.getSuperclass(), call)
                || Arrays.stream(type.getInterfaces()).anyMatch(parent -> named(parent, call));
    }
}
