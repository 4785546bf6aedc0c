package io.throughline.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose path is split anew: up to where a plugin's module begins, and what follows. */
final class Forwarded extends HttpServletRequestWrapper {
    private final String servletPath;
    private final String pathInfo;

    /** @param length how much of the old path info belongs to the servlet path now */
    Forwarded(HttpServletRequest request, int length) {
        super(request);
        String info = request.getPathInfo();
        this.servletPath = request.getServletPath() + info.substring(0, length);
        this.pathInfo = length == info.length() ? null : info.substring(length);
    }

    @Override
    public String getServletPath() {
        return servletPath;
    }

    @Override
    public String getPathInfo() {
        return pathInfo;
    }
}
