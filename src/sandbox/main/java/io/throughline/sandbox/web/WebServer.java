package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Product;
import io.throughline.sandbox.link.HostLinks;
import io.throughline.sandbox.mail.Mailbox;
import io.throughline.sandbox.plugin.FilterModules;
import io.throughline.sandbox.plugin.InstalledPlugins;
import io.throughline.sandbox.plugin.PluginParts;
import io.throughline.sandbox.services.SalWebSudo;
import io.throughline.sandbox.users.AdminSessions;
import io.throughline.sandbox.users.HostUsers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.modeler.Registry;

/** A host's Tomcat. It listens on the loopback interface only. */
public final class WebServer implements AutoCloseable {
    private static final long LARGEST_UPLOAD = 200L * 1024 * 1024;
    static final String LINKS = "/plugins/servlet/applinks/listApplicationLinks";
    private static final String ERRORS = "/sandbox/error";
    private static final String TOKENS = "/rest/pat/*";

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
        context.setSessionCookieName("JSESSIONID_" + product.applicationKey().toUpperCase(java.util.Locale.ROOT));
        context.setUseHttpOnly(true);
        // else a form in any script but Latin comes in as something else
        context.setRequestCharacterEncoding("UTF-8");
        context.setSessionTimeout(600);
        if (context instanceof StandardContext standard) {
            // cures for class loaders that are thrown away; this one lives as long as the process
            standard.setClearReferencesRmiTargets(false);
            standard.setClearReferencesObjectStreamClassCaches(false);
            standard.setClearReferencesThreadLocals(false);
        }
        StandardManager sessions = new StandardManager();
        sessions.setPathname(null);
        context.setManager(sessions);
        filters(host, users, product, links, parts);
        servlets(host, product, links, parts, plugins, frontEnd, running);
        logIns(host, users, product);
        servlet(new StopServlet(host.users(), stop), "/sandbox/stop");
        sendRootTo(host.contextPath() + "/", base);
    }

    /** The process ends with its contexts: Tomcat need not look for what they left, which takes JVM flags and warnings. */
    private static Context quietAtTheEnd(Context context) {
        if (context instanceof StandardContext standard) {
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

    private void filters(Host host, HostUsers users, Product product, HostLinks links, PluginParts parts) {
        if (!host.nodeId().isEmpty()) {
            filter("node", new NodeHeader(host.nodeId()), "/*");
        }
        place(parts, FilterModules.Location.AFTER_ENCODING);
        place(parts, FilterModules.Location.BEFORE_LOGIN);
        filter("link", new LinkedVisitors(host, links.accepted()), "/*");
        filter("frame", new RequestFrame(users, administrators(host), parts), "/*");
        boolean jira = product.applicationKey().equals("jira");
        AdminGuard administration = new AdminGuard(users, new SalWebSudo(administrators(host), jira));
        for (String pattern : List.of("/plugins/servlet/upm/*", LINKS, jira ? "/secure/admin/*" : "/admin/*")) {
            filter("administration " + pattern, administration, pattern);
        }
        filter("own-rest", new OwnRestGuard(), TOKENS);
        product.servlets().keySet().stream()
                .filter(pattern -> pattern.startsWith("/rest/"))
                .forEach(pattern -> filter("own-rest " + pattern, new OwnRestGuard(), pattern));
        place(parts, FilterModules.Location.BEFORE_DECORATION);
        filter("decoration", new Decoration(host, product), "/plugins/servlet/*");
        place(parts, FilterModules.Location.BEFORE_DISPATCH);
    }

    /** A place in the chain where filters of plugins stand; they choose their dispatchers themselves. */
    private void place(PluginParts parts, FilterModules.Location location) {
        String name = "plugin-filters-" + location;
        FilterMap map = filter(name, new PluginFilters(parts.filters(), location), "/*");
        map.setDispatcher(DispatcherType.FORWARD.name());
        map.setDispatcher(DispatcherType.INCLUDE.name());
    }

    private FilterMap filter(String name, Filter filter, String pattern) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setFilterClass(filter.getClass().getName());
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern(pattern);
        map.setDispatcher(DispatcherType.REQUEST.name());
        if (pattern.equals("/*")) {
            map.setDispatcher(DispatcherType.ERROR.name());
        }
        context.addFilterMap(map);
        return map;
    }

    private void servlets(
            Host host,
            Product product,
            HostLinks links,
            PluginParts parts,
            InstalledPlugins plugins,
            Path frontEnd,
            BooleanSupplier running) {
        PlatformPages pages = new PlatformPages(host, product);
        Path aui = frontEnd.resolve("@atlassian/aui/dist");
        servlet(new StaticFiles(List.of(aui, aui.resolve("aui"))), "/sandbox/aui/*");
        servlet(new StaticFiles(List.of(frontEnd.resolve("jquery/dist"))), "/sandbox/jquery/*");
        servlet(new StaticFiles(List.of(frontEnd.resolve("tinymce"))), "/sandbox/tinymce/*");
        servlet(new LoaderScript(), "/sandbox/wrm.js");
        servlet(new AvatarServlet(host.users()), "/sandbox/avatar/*");
        servlet(new StatusServlet(running), "/status");
        servlet(new RestServlet(parts.rest()), "/rest/*");
        servlet(new PluginServlet(parts.servlets(), host.users()), "/plugins/servlet/*");
        servlet(new DownloadServlet(parts.downloads(), host.users()), "/download/resources/*");
        Wrapper apps = servlet(new ManageApps(pages, plugins), "/plugins/servlet/upm/*");
        apps.setMultipartConfigElement(new MultipartConfigElement("", LARGEST_UPLOAD, LARGEST_UPLOAD, 1024 * 1024));
        boolean jira = product.applicationKey().equals("jira");
        servlet(
                new MailQueueServlet(pages, new Mailbox(host.database(), Clock.systemUTC())),
                MailQueueServlet.address(jira));
        servlet(new SwitchesServlet(pages), SwitchesServlet.address(jira));
        servlet(new LinkAdministration(pages, links), LINKS);
        servlet(new LinkDance(pages, links), HostLinks.DANCE + "/*");
        servlet(new AccessServlet(pages, links), "/plugins/servlet/oauth/*");
        servlet(new ErrorServlet(pages), ERRORS);
        ErrorPage errors = new ErrorPage();
        errors.setLocation(ERRORS);
        context.addErrorPage(errors);
        Set<String> taken = Set.of(context.findServletMappings());
        product.servlets().forEach((pattern, servlet) -> {
            if (taken.contains(pattern)) {
                throw new IllegalStateException(pattern + " is the platform's");
            }
            servlet(servlet, pattern);
        });
        if (!Set.of(context.findServletMappings()).contains("/")) {
            servlet(new Nothing(), "/");
        }
    }

    /** People log in and out, and look after their tokens, where each product has it. */
    private void logIns(Host host, HostUsers users, Product product) {
        PlatformPages pages = new PlatformPages(host, product);
        servlet(new LoginServlet(pages), "/login", "/login.jsp", "/login.action", "/logout", "/logout.action");
        HttpServlet confirm = new ConfirmPage(pages, administrators(host));
        servlet(
                confirm,
                product.applicationKey().equals("jira")
                        ? new String[] {"/secure/admin/WebSudoAuthenticate!default.jspa", "/secure/WebSudoDrop.jspa"}
                        : new String[] {"/authenticate.action", "/dropauthentication.action"});
        PeoplePages.addresses(product.applicationKey().equals("jira"))
                .forEach(each ->
                        servlet(new PeoplePages(pages, each.getKey(), product.applicationKey()), each.getValue()));
        servlet(new TokenServlet(users, users.tokens()), TOKENS);
        servlet(
                new TokenPage(pages, users.tokens()),
                product.applicationKey().equals("jira")
                        ? "/secure/ViewPersonalAccessTokens.jspa"
                        : "/plugins/personalaccesstokens/usertokens.action");
    }

    private static AdminSessions administrators(Host host) {
        return new AdminSessions(host.switches(), Clock.systemUTC());
    }

    private Wrapper servlet(HttpServlet servlet, String... patterns) {
        String name = servlet.getClass().getSimpleName() + "@" + patterns[0];
        Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
        for (String pattern : patterns) {
            context.addServletMappingDecoded(pattern, name);
        }
        return wrapper;
    }

    /** What no servlet knows is not found. */
    private static final class Nothing extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
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
