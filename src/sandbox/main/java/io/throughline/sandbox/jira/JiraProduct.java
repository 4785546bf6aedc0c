package io.throughline.sandbox.jira;

import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.host.Chrome;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Product;
import io.throughline.sandbox.jira.api.ChangedUserKeys;
import io.throughline.sandbox.jira.api.HostObjects;
import io.throughline.sandbox.jira.api.HostServices;
import io.throughline.sandbox.jira.api.IssueEvents;
import io.throughline.sandbox.jira.dashboard.Dashboards;
import io.throughline.sandbox.jira.index.IssueIndex;
import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.pages.Frame;
import io.throughline.sandbox.jira.pages.Pages;
import io.throughline.sandbox.jira.rest.JiraRest;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.mail.KeptMail;
import io.throughline.sandbox.mail.Mailbox;
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
        IssueIndex index = new IssueIndex(host, data, clock);
        host.users().onKeyChange((before, after) -> index.reindex(data.followUserKey(before, after)));
        host.users().onKeyChange(new ChangedUserKeys(host::plugins));
        IssueSearch search = new IssueSearch(host, data, index, clock, objects::person);
        KeptMail mail = new KeptMail(new Mailbox(host.database(), clock));
        Frame frame = new Frame(host, data, objects, clock);
        Dashboards dashboards = Pages.dashboards(host, data);
        Map<String, HttpServlet> servlets = new HashMap<>(Pages.all(host, data, objects, search, frame, dashboards));
        Map<Class<?>, Object> services = HostServices.all(objects, search, mail);
        servlets.putAll(JiraRest.servlets(host, data, objects, services, search, dashboards, clock, VERSION));
        running = new Running(data, index, frame, services, Map.copyOf(servlets));
    }

    /** Jira's projects and issues, to be filled and changed; there is one once Jira has started. */
    public JiraData data() {
        return running().data();
    }

    /** This node's search index; there is one once Jira has started. */
    public IssueIndex index() {
        return running().index();
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
            running.index().close();
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
            JiraData data,
            IssueIndex index,
            Frame frame,
            Map<Class<?>, Object> services,
            Map<String, HttpServlet> servlets) {}
}
