package io.throughline.sandbox.plugin;

import io.throughline.sandbox.plugin.Descriptor.Module;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code <servlet-filter>}: plugin filters by the place in the host's chain, then by weight. */
public final class FilterModules implements ModuleKind {
    private static final int DEFAULT_WEIGHT = 100;

    private final MappedModules<Filter, Mapped> mapped =
            new MappedModules<>(Filter.class, Filter::init, Filter::destroy);

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
            LazyModule<Filter> made)
            implements MappedModules.Mapped<Filter> {
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
        mapped.serverStarts(servletContext);
    }

    @Override
    public Set<String> types() {
        return Set.of("servlet-filter");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
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
                mapped.lazily(plugin, module)));
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        mapped.remove(module);
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
}
