package io.throughline.sandbox.plugin;

import io.throughline.sandbox.plugin.Descriptor.Module;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Plugin servlets, by the path below {@code /plugins/servlet}. */
public final class ServletModules implements ModuleKind {
    private final List<Mapped> mapped = new CopyOnWriteArrayList<>();
    private volatile ServletContext context;

    /**
     * A servlet and how it was found.
     *
     * @param path the part of the request's path that found it, such as {@code /okr}
     */
    public record Mapped(
            RunningPlugin plugin, String path, boolean below, LazyModule<HttpServlet> made, Module module) {
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
        this.context = servletContext;
    }

    @Override
    public Set<String> types() {
        return Set.of("servlet");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        plugin.spring().load(module.className());
        LazyModule<HttpServlet> servlet = new LazyModule<>(plugin, module, () -> started(plugin, module));
        for (Tag pattern : module.tag().children("url-pattern")) {
            String text = pattern.text();
            boolean below = text.endsWith("/*");
            String path = below ? text.substring(0, text.length() - 2) : text;
            mapped.add(new Mapped(plugin, path, below, servlet, module));
        }
    }

    private HttpServlet started(RunningPlugin plugin, Module module) {
        HttpServlet servlet = (HttpServlet) plugin.spring().create(module.className());
        Map<String, String> parameters = module.tag().children("init-param").stream()
                .collect(Collectors.toMap(tag -> tag.childText("param-name"), tag -> tag.childText("param-value")));
        try {
            servlet.init(new Configuration(module.key(), context, parameters));
            return servlet;
        } catch (ServletException failure) {
            throw new IllegalStateException("The servlet " + module.completeKey() + " does not start", failure);
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
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(HttpServlet::destroy);
    }

    /** The servlet with the longest path that matches. */
    public Optional<Mapped> find(String path) {
        return mapped.stream().filter(each -> each.matches(path)).max(Comparator.comparingInt(each -> each.path()
                .length()));
    }

    private record Configuration(
            String getServletName, ServletContext getServletContext, Map<String, String> parameters)
            implements ServletConfig {
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
