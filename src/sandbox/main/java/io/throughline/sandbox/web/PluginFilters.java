package io.throughline.sandbox.web;

import io.throughline.sandbox.plugin.FilterModules;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;

/** One place in the host's chain where filters of plugins stand. */
final class PluginFilters implements Filter {
    private final FilterModules modules;
    private final FilterModules.Location location;

    PluginFilters(FilterModules modules, FilterModules.Location location) {
        this.modules = modules;
        this.location = location;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http) {
            String path = http.getServletPath() + (http.getPathInfo() == null ? "" : http.getPathInfo());
            next(modules.find(location, path, http.getDispatcherType()).iterator(), chain)
                    .doFilter(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static FilterChain next(Iterator<FilterModules.Mapped> left, FilterChain last) {
        return (request, response) -> {
            if (!left.hasNext()) {
                last.doFilter(request, response);
                return;
            }
            FilterModules.Mapped mapped = left.next();
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(mapped.plugin().loader());
            try {
                mapped.filter().doFilter(request, response, next(left, (again, answer) -> {
                    ClassLoader ofPlugin = thread.getContextClassLoader();
                    thread.setContextClassLoader(before);
                    try {
                        last.doFilter(again, answer);
                    } finally {
                        thread.setContextClassLoader(ofPlugin);
                    }
                }));
            } finally {
                thread.setContextClassLoader(before);
            }
        };
    }
}
