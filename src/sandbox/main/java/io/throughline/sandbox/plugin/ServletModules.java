package io.throughline.sandbox.plugin;

import io.throughline.sandbox.plugin.Descriptor.Module;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Plugin servlets, by the path below {@code /plugins/servlet}. */
public final class ServletModules implements ModuleKind {
    private final MappedModules<HttpServlet, Mapped> mapped =
            new MappedModules<>(HttpServlet.class, HttpServlet::init, HttpServlet::destroy);

    /**
     * A servlet and how it was found.
     *
     * @param path the part of the request's path that found it, such as {@code /okr}
     */
    public record Mapped(RunningPlugin plugin, String path, boolean below, LazyModule<HttpServlet> made, Module module)
            implements MappedModules.Mapped<HttpServlet> {
        /** The servlet, made and initialised at the first request. */
        public HttpServlet servlet() {
            return made.get();
        }

        private boolean matches(String requested) {
            return requested.equals(path) || (below && requested.startsWith(path + "/"));
        }
    }

    /** The server is up; servlets get their configuration from here. */
    public void serverStarts(ServletContext servletContext) {
        mapped.serverStarts(servletContext);
    }

    @Override
    public Set<String> types() {
        return Set.of("servlet");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        LazyModule<HttpServlet> servlet = mapped.lazily(plugin, module);
        for (Tag pattern : module.tag().children("url-pattern")) {
            String text = pattern.text();
            boolean below = text.endsWith("/*");
            String path = below ? text.substring(0, text.length() - 2) : text;
            mapped.add(new Mapped(plugin, path, below, servlet, module));
        }
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        mapped.remove(module);
    }

    /** The servlet with the longest path that matches. */
    public Optional<Mapped> find(String path) {
        return mapped.stream().filter(each -> each.matches(path)).max(Comparator.comparingInt(each -> each.path()
                .length()));
    }
}
