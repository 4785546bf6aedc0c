package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Product;
import io.throughline.sandbox.link.HostLinks;
import io.throughline.sandbox.plugin.InstalledPlugins;
import io.throughline.sandbox.plugin.PluginParts;
import io.throughline.sandbox.users.HostUsers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.modeler.Registry;

/** A host's Tomcat. It listens on the loopback interface only. */
public final class WebServer implements AutoCloseable {
    static {
        // the process has one factory for addresses of its own, and the plugin container's is it
        TomcatURLStreamHandlerFactory.disable();
        // two servers in one process would register under the same names
        Registry.disableRegistry();
    }

    private final Tomcat tomcat = new Tomcat();
    private final Context context;

    /**
     * Sets the server up; {@link #start} opens the port.
     *
     * @param users the host's, with what of them only the server needs
     * @param port the one to listen on; in a cluster not the one in people's addresses
     * @param frontEnd directory with the npm packages of AUI and jQuery
     * @param running whether the host is ready, for {@code /status}
     * @param stop ends this host alone, for {@code /sandbox/stop}
     */
    public WebServer(
            Host host,
            HostUsers users,
            int port,
            Product product,
            HostLinks links,
            PluginParts parts,
            InstalledPlugins plugins,
            Path frontEnd,
            BooleanSupplier running,
            Runnable stop) {
        Path base = directory(host.home().resolve("tomcat"));
        tomcat.setBaseDir(base.toString());
        tomcat.setConnector(connector(port));
        if (!host.nodeId().isEmpty()) {
            // the end of each session's id, by which the balancer finds the node that has it
            tomcat.getEngine().setJvmRoute(host.nodeId());
        }
        context = quietAtTheEnd(tomcat.addContext(host.contextPath(), base.toString()));
        context.setSessionCookieName("JSESSIONID_" + product.applicationKey().toUpperCase(Locale.ROOT));
        context.setUseHttpOnly(true);
        // else a form in any script but Latin comes in as something else
        context.setRequestCharacterEncoding("UTF-8");
        context.setSessionTimeout(600);
        StandardManager sessions = new StandardManager();
        sessions.setPathname(null);
        context.setManager(sessions);
        new WebSite(context, host, users, product, links, parts).open(plugins, frontEnd, running, stop);
        sendRootTo(host.contextPath() + "/", base);
    }

    /** The process ends with its contexts: Tomcat need not look for what they left, which takes JVM flags and warnings. */
    private static Context quietAtTheEnd(Context context) {
        if (context instanceof StandardContext standard) {
            // cures for class loaders that are thrown away; this one lives as long as the process
            standard.setClearReferencesObjectStreamClassCaches(false);
            standard.setClearReferencesRmiTargets(false);
            standard.setClearReferencesThreadLocals(false);
        }
        return context;
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Connector connector(int port) {
        Connector connector = new Connector("HTTP/1.1");
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("compression", "on");
        connector.setProperty("compressionMinSize", "1024");
        connector.setProperty(
                "compressibleMimeType",
                "text/html,text/css,application/javascript,application/json,application/problem+json,image/svg+xml");
        connector.setProperty("maxThreads", "200");
        connector.setMaxPostSize(16 * 1024 * 1024);
        return connector;
    }

    private void sendRootTo(String address, Path base) {
        Context root = quietAtTheEnd(tomcat.addContext("", base.toString()));
        Tomcat.addServlet(root, "root", new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.sendRedirect(address);
            }
        });
        root.addServletMappingDecoded("/*", "root");
    }

    /**
     * Puts one more servlet behind the filters that stand before all; for benchmarks.
     *
     * @param pattern below the host's own path, such as {@code /bench/floor}
     */
    public void serve(String pattern, HttpServlet servlet) {
        Tomcat.addServlet(context, pattern, servlet);
        context.addServletMappingDecoded(pattern, pattern);
    }

    /** Opens the port and lets plugin servlets and REST modules know their context. */
    public void start(PluginParts parts) {
        try {
            tomcat.start();
        } catch (LifecycleException failure) {
            throw new IllegalStateException("The web server does not start: " + failure.getMessage(), failure);
        }
        if (tomcat.getConnector().getState() != LifecycleState.STARTED) {
            throw new IllegalStateException("The web server does not start: is port "
                    + tomcat.getConnector().getPort() + " taken?");
        }
        parts.servlets().serverStarts(context.getServletContext());
        parts.filters().serverStarts(context.getServletContext());
        parts.rest().serverStarts(context.getServletContext());
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failure) {
            throw new IllegalStateException("The web server does not stop: " + failure.getMessage(), failure);
        }
    }
}
