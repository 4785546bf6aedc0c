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
    public record Mapped(RunningPlugin plugin, String path, boolean below, HttpServlet servlet) {
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
    public void enabled(RunningPlugin plugin) {
        for (Module module : plugin.descriptor().modules()) {
            if (types().contains(module.type()) && module.startsEnabled()) {
                HttpServlet servlet = (HttpServlet) plugin.spring().create(module.className());
                start(plugin, module, servlet);
                for (Tag pattern : module.tag().children("url-pattern")) {
                    String text = pattern.text();
                    boolean below = text.endsWith("/*");
                    mapped.add(new Mapped(plugin, below ? text.substring(0, text.length() - 2) : text, below, servlet));
                }
            }
        }
    }

    private void start(RunningPlugin plugin, Module module, HttpServlet servlet) {
        Map<String, String> parameters = module.tag().children("init-param").stream()
                .collect(Collectors.toMap(tag -> tag.childText("param-name"), tag -> tag.childText("param-value")));
        plugin.inItsClassLoader(() -> {
            try {
                servlet.init(new Configuration(module.key(), context, parameters));
                return servlet;
            } catch (ServletException failure) {
                throw new IllegalStateException("The servlet " + module.completeKey() + " does not start", failure);
            }
        });
    }

    @Override
    public void disabled(String pluginKey) {
        List<Mapped> going = mapped.stream()
                .filter(each -> each.plugin().key().equals(pluginKey))
                .toList();
        mapped.removeAll(going);
        going.stream().map(Mapped::servlet).distinct().forEach(HttpServlet::destroy);
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
