package io.throughline.sandbox.plugin;

import io.throughline.sandbox.plugin.Descriptor.Module;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** {@code <servlet-filter>}: plugin filters by the place in the host's chain, then by weight. */
public final class FilterModules implements ModuleKind {
    private static final int DEFAULT_WEIGHT = 100;

    private final List<Mapped> mapped = new CopyOnWriteArrayList<>();
    private volatile ServletContext context;

    /** The places in a host's chain, in their order. */
    public enum Location {
        AFTER_ENCODING,
        BEFORE_LOGIN,
        BEFORE_DECORATION,
        BEFORE_DISPATCH;

        static Location of(Module module) {
            String text = module.tag().attribute("location", "before-dispatch");
            try {
                return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalStateException(module.completeKey() + ": there is no location " + text, unknown);
            }
        }
    }

    /** One filter and what it is for. */
    public record Mapped(
            RunningPlugin plugin,
            Module module,
            Location location,
            int weight,
            List<String> patterns,
            Set<DispatcherType> dispatchers,
            LazyModule<Filter> made) {
        /** The filter, made and initialised at the first request. */
        public Filter filter() {
            return made.get();
        }

        private boolean matches(String path) {
            return patterns.stream().anyMatch(pattern -> matches(pattern, path));
        }

        private static boolean matches(String pattern, String path) {
            if (pattern.endsWith("/*")) {
                String root = pattern.substring(0, pattern.length() - 2);
                return path.equals(root) || path.startsWith(root + "/");
            }
            return pattern.startsWith("*.") ? path.endsWith(pattern.substring(1)) : path.equals(pattern);
        }
    }

    /** The server is up; filters get their configuration from here. */
    public void serverStarts(ServletContext servletContext) {
        this.context = servletContext;
    }

    @Override
    public Set<String> types() {
        return Set.of("servlet-filter");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        plugin.spring().load(module.className());
        List<Tag> dispatchers = module.tag().children("dispatcher");
        mapped.add(new Mapped(
                plugin,
                module,
                Location.of(module),
                module.tag().number("weight", DEFAULT_WEIGHT),
                module.tag().children("url-pattern").stream().map(Tag::text).toList(),
                dispatchers.isEmpty()
                        ? Set.of(DispatcherType.REQUEST)
                        : dispatchers.stream()
                                .map(tag -> DispatcherType.valueOf(tag.text()))
                                .collect(Collectors.toUnmodifiableSet()),
                new LazyModule<>(plugin, module, () -> started(plugin, module))));
    }

    private Filter started(RunningPlugin plugin, Module module) {
        Filter filter = (Filter) plugin.spring().create(module.className());
        Map<String, String> parameters = module.tag().children("init-param").stream()
                .collect(Collectors.toMap(tag -> tag.childText("param-name"), tag -> tag.childText("param-value")));
        try {
            filter.init(new Configuration(module.key(), context, parameters));
            return filter;
        } catch (ServletException failure) {
            throw new IllegalStateException("The filter " + module.completeKey() + " does not start", failure);
        }
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        List<Mapped> going = mapped.stream()
                .filter(each -> each.module().completeKey().equals(module.completeKey()))
                .toList();
        mapped.removeAll(going);
        going.stream()
                .map(each -> each.made().ifMade())
                .filter(Objects::nonNull)
                .forEach(Filter::destroy);
    }

    /**
     * The filters a request goes through at a place, lightest first.
     *
     * @param path below the context path
     */
    public List<Mapped> find(Location location, String path, DispatcherType dispatcher) {
        return mapped.stream()
                .filter(each ->
                        each.location() == location && each.dispatchers().contains(dispatcher) && each.matches(path))
                .sorted(Comparator.comparingInt(Mapped::weight))
                .toList();
    }

    private record Configuration(String getFilterName, ServletContext getServletContext, Map<String, String> parameters)
            implements FilterConfig {
        @Override
        public String getInitParameter(String name) {
            return parameters.get(name);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
