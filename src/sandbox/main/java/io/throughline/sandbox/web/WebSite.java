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
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** What answers at which address of a host: the platform's filters and servlets, and the product's. */
final class WebSite {
    private static final long LARGEST_UPLOAD = 200L * 1024 * 1024;
    static final String LINKS = "/plugins/servlet/applinks/listApplicationLinks";
    private static final String ERRORS = "/sandbox/error";
    private static final String TOKENS = "/rest/pat/*";

    private final Context context;
    private final Host host;
    private final HostUsers users;
    private final Product product;
    private final HostLinks links;
    private final PluginParts parts;
    private final boolean jira;
    private final PlatformPages pages;
    private final AdminSessions administrators;

    /** @param users the host's, with what of them only the server needs */
    WebSite(Context context, Host host, HostUsers users, Product product, HostLinks links, PluginParts parts) {
        this.context = context;
        this.host = host;
        this.users = users;
        this.product = product;
        this.links = links;
        this.parts = parts;
        this.jira = product.applicationKey().equals("jira");
        this.pages = new PlatformPages(host, product);
        this.administrators = new AdminSessions(host.switches(), Clock.systemUTC());
    }

    /**
     * Puts everything in its place; to be called once.
     *
     * @param frontEnd directory with the npm packages of AUI and jQuery
     * @param running whether the host is ready, for {@code /status}
     * @param stop ends this host alone, for {@code /sandbox/stop}
     */
    void open(InstalledPlugins plugins, Path frontEnd, BooleanSupplier running, Runnable stop) {
        filters();
        frontEnd(frontEnd);
        pluginModules(plugins);
        administration();
        logIns();
        servlet(new AvatarServlet(host.users()), "/sandbox/avatar/*");
        servlet(new StatusServlet(running), "/status");
        servlet(new StopServlet(host.users(), stop), "/sandbox/stop");
        errors();
        productServlets();
    }

    private void filters() {
        if (!host.nodeId().isEmpty()) {
            filter("node", new NodeHeader(host.nodeId()), "/*");
        }
        place(FilterModules.Location.AFTER_ENCODING);
        place(FilterModules.Location.BEFORE_LOGIN);
        filter("link", new LinkedVisitors(host, links.accepted()), "/*");
        filter("frame", new RequestFrame(users, administrators, parts), "/*");
        AdminGuard administration = new AdminGuard(users, new SalWebSudo(administrators, jira));
        for (String pattern : List.of("/plugins/servlet/upm/*", LINKS, jira ? "/secure/admin/*" : "/admin/*")) {
            filter("administration " + pattern, administration, pattern);
        }
        filter("own-rest", new OwnRestGuard(), TOKENS);
        product.servlets().keySet().stream()
                .filter(pattern -> pattern.startsWith("/rest/"))
                .forEach(pattern -> filter("own-rest " + pattern, new OwnRestGuard(), pattern));
        place(FilterModules.Location.BEFORE_DECORATION);
        filter("decoration", new Decoration(host, product), "/plugins/servlet/*");
        place(FilterModules.Location.BEFORE_DISPATCH);
    }

    /** A place in the chain where filters of plugins stand; they choose their dispatchers themselves. */
    private void place(FilterModules.Location location) {
        String name = "plugin-filters-" + location;
        FilterMap map = filter(name, new PluginFilters(parts.filters(), location), "/*");
        map.setDispatcher(DispatcherType.FORWARD.name());
        map.setDispatcher(DispatcherType.INCLUDE.name());
    }

    private void frontEnd(Path frontEnd) {
        Path aui = frontEnd.resolve("@atlassian/aui/dist");
        servlet(new StaticFiles(List.of(aui, aui.resolve("aui"))), "/sandbox/aui/*");
        servlet(new StaticFiles(List.of(frontEnd.resolve("jquery/dist"))), "/sandbox/jquery/*");
        servlet(new StaticFiles(List.of(frontEnd.resolve("tinymce"))), "/sandbox/tinymce/*");
        servlet(new LoaderScript(), "/sandbox/wrm.js");
    }

    private void pluginModules(InstalledPlugins plugins) {
        servlet(new RestServlet(parts.rest()), "/rest/*");
        servlet(new PluginServlet(parts.servlets(), host.users()), "/plugins/servlet/*");
        servlet(new DownloadServlet(parts.downloads(), host.users()), "/download/resources/*");
        Wrapper apps = servlet(new ManageApps(pages, plugins), "/plugins/servlet/upm/*");
        apps.setMultipartConfigElement(new MultipartConfigElement("", LARGEST_UPLOAD, LARGEST_UPLOAD, 1024 * 1024));
    }

    private void administration() {
        servlet(
                new MailQueueServlet(pages, new Mailbox(host.database(), Clock.systemUTC())),
                MailQueueServlet.address(jira));
        servlet(new SwitchesServlet(pages), SwitchesServlet.address(jira));
        servlet(new LinkAdministration(pages, links), LINKS);
        servlet(new LinkDance(pages, links), HostLinks.DANCE + "/*");
        servlet(new AccessServlet(pages, links), "/plugins/servlet/oauth/*");
    }

    /** People log in and out, and look after their tokens, where each product has it. */
    private void logIns() {
        servlet(new LoginServlet(pages), "/login", "/login.jsp", "/login.action", "/logout", "/logout.action");
        servlet(
                new ConfirmPage(pages, administrators),
                jira
                        ? new String[] {"/secure/admin/WebSudoAuthenticate!default.jspa", "/secure/WebSudoDrop.jspa"}
                        : new String[] {"/authenticate.action", "/dropauthentication.action"});
        PeoplePages.addresses(jira)
                .forEach(each ->
                        servlet(new PeoplePages(pages, each.getKey(), product.applicationKey()), each.getValue()));
        servlet(new TokenServlet(users, users.tokens()), TOKENS);
        servlet(
                new TokenPage(pages, users.tokens()),
                jira ? "/secure/ViewPersonalAccessTokens.jspa" : "/plugins/personalaccesstokens/usertokens.action");
    }

    private void errors() {
        servlet(new ErrorServlet(pages), ERRORS);
        ErrorPage errors = new ErrorPage();
        errors.setLocation(ERRORS);
        context.addErrorPage(errors);
    }

    private void productServlets() {
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
}
