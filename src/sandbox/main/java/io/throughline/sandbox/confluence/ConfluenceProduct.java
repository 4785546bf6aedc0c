package io.throughline.sandbox.confluence;

import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.Attachments;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.cql.ContentSearch;
import io.throughline.sandbox.confluence.editor.EditorFormat;
import io.throughline.sandbox.confluence.editor.MacroServlet;
import io.throughline.sandbox.confluence.pdf.PdfExport;
import io.throughline.sandbox.confluence.pdf.UploadedFont;
import io.throughline.sandbox.confluence.rest.ConfluenceRest;
import io.throughline.sandbox.confluence.screens.Screens;
import io.throughline.sandbox.confluence.services.HostPages;
import io.throughline.sandbox.confluence.services.HostPermissions;
import io.throughline.sandbox.confluence.services.HostSpaces;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.confluence.services.PluginEvents;
import io.throughline.sandbox.confluence.services.Viewer;
import io.throughline.sandbox.confluence.storageformat.StorageRenderer;
import io.throughline.sandbox.host.Chrome;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Product;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A host that is a Confluence. */
public final class ConfluenceProduct implements Product {
    private volatile Started started;

    @Override
    public String applicationKey() {
        return "confluence";
    }

    @Override
    public String platformId() {
        return "conf";
    }

    @Override
    public String displayName() {
        return "Confluence";
    }

    @Override
    public String version() {
        return "10.2.15";
    }

    @Override
    public Set<String> packages() {
        return Set.of("com.atlassian.confluence.*", "com.atlassian.user");
    }

    @Override
    public void start(Host host) {
        Clock clock = Clock.systemUTC();
        Wiki wiki = new Wiki(host.database(), host.users(), clock);
        wiki.createTables();
        Access access = new Access(wiki);
        host.users().openWhen(access::open);
        wiki.tell(new PluginEvents(host.events(), wiki));
        Attachments attachments =
                new Attachments(host.database(), host.sharedHome().resolve("attachments"), clock);
        ContentSearch search = new ContentSearch(wiki, access, host.users(), clock);
        StorageRenderer renderer = new StorageRenderer(
                host.baseUrl(), new PageAddresses(wiki, host.users()), host.plugins(), host.users()::locale);
        PageBodies bodies = new PageBodies(renderer, wiki, host.users());
        EditorFormat format = new EditorFormat(host, renderer);
        UploadedFont font = new UploadedFont(host.sharedHome().resolve("fonts"));
        Screens screens = new Screens(
                host, wiki, access, attachments, bodies, new PdfExport(bodies, font, host.baseUrl()), font, format);
        Map<String, HttpServlet> servlets = new HashMap<>(screens.servlets());
        servlets.putAll(new MacroServlet(host, access, bodies, format).byPattern());
        servlets.putAll(ConfluenceRest.servlets(host, wiki, access, attachments, search, bodies));
        started = new Started(wiki, new HostPermissions(wiki, access, host.users()), bodies, screens, servlets);
    }

    @Override
    public Map<Class<?>, Object> services() {
        return Map.of(
                SpaceManager.class, new HostSpaces(started().wiki()),
                PageManager.class, new HostPages(started().wiki()),
                PermissionManager.class, started().permissions());
    }

    @Override
    public Map<String, HttpServlet> servlets() {
        return Map.copyOf(started().servlets());
    }

    @Override
    public Chrome chrome() {
        return started().screens().chrome();
    }

    /** Confluence's own API keeps who acts in a thread, for plugins' REST resources and servlets as for macros. */
    @Override
    public void acting(Optional<Users.User> user) {
        AuthenticatedUserThreadLocal.set(user.map(Viewer::new).orElse(null));
    }

    /** There is nothing to release: everything lies in the host's database. */
    @Override
    public void stop() {
        started = null;
    }

    /** Spaces and pages, for whoever loads a sample or looks at them in a test. */
    public Wiki wiki() {
        return started().wiki();
    }

    /** Page bodies as HTML, for tests. */
    public PageBodies bodies() {
        return started().bodies();
    }

    private Started started() {
        if (started == null) {
            throw new IllegalStateException("Confluence has not been started");
        }
        return started;
    }

    private record Started(
            Wiki wiki,
            PermissionManager permissions,
            PageBodies bodies,
            Screens screens,
            Map<String, HttpServlet> servlets) {}
}
