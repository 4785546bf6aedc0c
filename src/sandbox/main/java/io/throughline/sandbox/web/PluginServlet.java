package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.plugin.AccessRule;
import io.throughline.sandbox.plugin.ServletModules;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

/** Hands requests below {@code /plugins/servlet} to plugin servlets, if their access annotations let the visitor in. */
final class PluginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ServletModules modules;
    private final transient Users users;

    PluginServlet(ServletModules modules, Users users) {
        this.modules = modules;
        this.users = users;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<ServletModules.Mapped> found = modules.find(path);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ServletModules.Mapped mapped = found.get();
        if (!rule(mapped.servlet().getClass(), request.getMethod()).admits(users)) {
            if (users.current().isEmpty() && request.getMethod().equals("GET")) {
                response.sendRedirect(LoginServlet.addressFor(request));
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            return;
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(mapped.plugin().loader());
        try {
            mapped.servlet().service(new Forwarded(request, mapped.path().length()), response);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** The annotation on the method that answers, else on the class. */
    private static AccessRule rule(Class<?> type, String httpMethod) {
        String name = "do" + httpMethod.charAt(0) + httpMethod.substring(1).toLowerCase(java.util.Locale.ROOT);
        AnnotatedElement method;
        try {
            method = type.getDeclaredMethod(name, HttpServletRequest.class, HttpServletResponse.class);
        } catch (NoSuchMethodException none) {
            method = type;
        }
        return AccessRule.of(method, type);
    }
}
