package io.throughline.sandbox.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says in each answer which node of the cluster gave it. */
final class NodeHeader extends HttpFilter {
    /** Name of the header. */
    static final String NAME = "X-Sandbox-Node";

    private static final long serialVersionUID = 1L;

    private final String node;

    NodeHeader(String node) {
        this.node = node;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(NAME, node);
        chain.doFilter(request, response);
    }
}
