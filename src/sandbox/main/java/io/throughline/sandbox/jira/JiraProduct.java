package io.throughline.sandbox.jira;

import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.host.Chrome;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Product;
import io.throughline.sandbox.jira.api.HostObjects;
import io.throughline.sandbox.jira.api.HostServices;
import io.throughline.sandbox.jira.api.IssueEvents;
import io.throughline.sandbox.jira.dashboard.Dashboards;
import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.mail.KeptMail;
import io.throughline.sandbox.jira.pages.Frame;
import io.throughline.sandbox.jira.pages.Pages;
import io.throughline.sandbox.jira.rest.JiraRest;
import io.throughline.sandbox.jira.store.JiraData;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes a host a Jira. */
public final class JiraProduct implements Product {
    private static final String VERSION = "11.3.10";

    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private Running running;

    /** Jira is the called end of the application link; the platform checks the tokens before Jira is asked. */
    public JiraProduct(ApplicationLinkTokens tokens) {
        Objects.requireNonNull(tokens);
    }

    @Override
    public String applicationKey() {
        return "jira";
    }

    @Override
    public String platformId() {
        return "jira";
    }

    @Override
    public String displayName() {
        return "Jira";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Set<String> packages() {
        return Set.of("com.atlassian.jira.*", "com.atlassian.query.*", "org.ofbiz.core.entity");
    }

    @Override
    public void start(Host host) {
        JiraData data = new JiraData(host, clock);
        HostObjects objects = new HostObjects(host, data);
        data.tell(new IssueEvents(objects));
        host.users()
                .openWhen(() -> !data.permissions().browsable(Optional.empty()).isEmpty());
        IssueSearch search = new IssueSearch(data, host.users(), clock);
        KeptMail mail = new KeptMail(clock);
        Frame frame = new Frame(host, data, objects, clock);
        Dashboards dashboards = Pages.dashboards(host, data);
        Map<String, HttpServlet> servlets =
                new HashMap<>(Pages.all(host, data, objects, search, frame, mail, dashboards));
        Map<Class<?>, Object> services = HostServices.all(objects, search, mail);
        servlets.putAll(JiraRest.servlets(host, data, objects, services, search, dashboards, clock, VERSION));
        running = new Running(data, frame, services, Map.copyOf(servlets));
    }

    /** Jira's projects and issues, to be filled and changed; there is one once Jira has started. */
    public JiraData data() {
        return running().data();
    }

    @Override
    public Map<Class<?>, Object> services() {
        return running().services();
    }

    @Override
    public Map<String, HttpServlet> servlets() {
        return running().servlets();
    }

    @Override
    public Chrome chrome() {
        return running().frame();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.data().close();
        }
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("Jira has not started");
        }
        return running;
    }

    /** What {@link #start} made. */
    private record Running(
            JiraData data, Frame frame, Map<Class<?>, Object> services, Map<String, HttpServlet> servlets) {}
}
