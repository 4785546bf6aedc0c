package io.throughline.sandbox.plugin;

import io.throughline.sandbox.plugin.Descriptor.Module;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The life of plugins' servlets and filters: each is made and started at its first request, and ended with its module.
 *
 * @param <T> what is made
 * @param <M> says which requests it is for
 */
final class MappedModules<T, M extends MappedModules.Mapped<T>> {
    private final Class<T> type;
    private final Start<T> start;
    private final Consumer<T> end;
    private final List<M> mapped = new CopyOnWriteArrayList<>();
    private volatile ServletContext context;

    MappedModules(Class<T> type, Start<T> start, Consumer<T> end) {
        this.type = type;
        this.start = start;
        this.end = end;
    }

    /** A module under one or more patterns. */
    interface Mapped<T> {
        Module module();

        LazyModule<T> made();
    }

    /** How one starts. */
    @FunctionalInterface
    interface Start<T> {
        void with(T made, Configuration configuration) throws ServletException;
    }

    /** The server is up; what is made from now on is configured from here. */
    void serverStarts(ServletContext servletContext) {
        this.context = servletContext;
    }

    /**
     * The module's instance.
     *
     * @throws IllegalStateException if its class cannot be loaded
     */
    LazyModule<T> lazily(RunningPlugin plugin, Module module) {
        plugin.spring().load(module.className());
        return new LazyModule<>(plugin, module, () -> started(plugin, module));
    }

    private T started(RunningPlugin plugin, Module module) {
        T made = type.cast(plugin.spring().create(module.className()));
        try {
            start.with(
                    made, new Configuration(module.key(), context, module.tag().initParams()));
            return made;
        } catch (ServletException failure) {
            throw new IllegalStateException(
                    "The " + module.type() + " " + module.completeKey() + " does not start", failure);
        }
    }

    void add(M one) {
        mapped.add(one);
    }

    /** Takes a module away, and ends what was made of it. */
    void remove(Module module) {
        List<M> going = mapped.stream()
                .filter(each -> each.module().completeKey().equals(module.completeKey()))
                .toList();
        mapped.removeAll(going);
        going.stream()
                .map(each -> each.made().ifMade())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(end);
    }

    Stream<M> stream() {
        return mapped.stream();
    }

    /** What a servlet or filter is told when it starts. */
    record Configuration(String name, ServletContext getServletContext, Map<String, String> parameters)
            implements ServletConfig, FilterConfig {
        @Override
        public String getServletName() {
            return name;
        }

        @Override
        public String getFilterName() {
            return name;
        }

        @Override
        public String getInitParameter(String parameter) {
            return parameters.get(parameter);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
