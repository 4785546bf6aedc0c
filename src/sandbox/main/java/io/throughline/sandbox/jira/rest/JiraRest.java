package io.throughline.sandbox.jira.rest;

import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.hostrest.ForgeryGuard;
import io.throughline.sandbox.hostrest.HostRest;
import io.throughline.sandbox.jira.api.HostObjects;
import io.throughline.sandbox.jira.dashboard.Board;
import io.throughline.sandbox.jira.dashboard.Dashboards;
import io.throughline.sandbox.jira.jql.IssueSearch;
import io.throughline.sandbox.jira.store.JiraData;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Jira's own REST: {@code /rest/api/2} and Jira Software's {@code /rest/agile/1.0}, each under {@code latest} as well. */
public final class JiraRest {
    private JiraRest() {}

    /**
     * The servlets by pattern.
     *
     * @param services Jira's services by interface, of which the permissions are asked
     * @param version that Jira claims
     */
    public static Map<String, HttpServlet> servlets(
            Host host,
            JiraData data,
            HostObjects objects,
            Map<Class<?>, Object> services,
            IssueSearch search,
            Dashboards dashboards,
            Clock clock,
            String version) {
        Asking asking = new Asking(
                host,
                data,
                objects,
                (PermissionManager) services.get(PermissionManager.class),
                (GlobalPermissionManager) services.get(GlobalPermissionManager.class),
                clock);
        Addresses at = new Addresses(host);
        Fields fields = new Fields(data);
        ConstantShapes constants = new ConstantShapes(at);
        PeopleShapes people = new PeopleShapes(host, at);
        ProjectShapes projects = new ProjectShapes(asking, at, people, constants);
        CommentShapes comments = new CommentShapes(asking, at, people);
        FieldShapes values = new FieldShapes(asking, at, fields, constants, people, projects, comments);
        MetaShapes meta = new MetaShapes(asking, at, fields, constants);
        IssueShapes issues = new IssueShapes(asking, at, fields, values, new ChangeShapes(asking, people), meta);
        Searches searches = new Searches(asking, search, issues);
        Linking linking = new Linking(asking);
        FieldInput input = new FieldInput(asking, fields);
        IssueDrafts drafts = new IssueDrafts(asking, fields, meta, input, linking);
        EpicResource epics = new EpicResource(asking, at, searches);
        List<Object> platform = List.of(
                new IssueResource(asking, issues, drafts, fields, meta),
                new CommentResource(asking, comments),
                new TransitionResource(asking, meta, fields, input),
                new CreateMetaResource(asking, meta, constants),
                new LinkResource(asking, at, values, linking),
                new SearchResource(searches),
                new JqlResource(asking, fields, search),
                new ReindexResource(asking, search.index()),
                new ConstantResource(asking, constants, fields),
                new ProjectResource(asking, projects),
                new UserResource(asking, people),
                new UserSearchResource(asking, people),
                new GroupResource(asking, people),
                new DashboardResource(asking, at, dashboards),
                new PermissionResource(asking),
                new ServerResource(asking, version));
        List<Object> agile = List.of(epics, new BoardResource(asking, at, searches, epics));
        return Map.of(
                "/rest/api/2/*",
                servlet(platform),
                "/rest/api/latest/*",
                servlet(platform),
                "/rest/agile/1.0/*",
                servlet(agile),
                "/rest/agile/latest/*",
                servlet(agile));
    }

    /** What the script of dashboards calls: {@code /rest/dashboards/1.0/*}. */
    public static HttpServlet gadgets(Users users, Dashboards dashboards, Board board) {
        return servlet(List.of(new GadgetResource(users, dashboards, board)));
    }

    private static HttpServlet servlet(List<Object> resources) {
        List<Object> parts = new ArrayList<>(resources);
        parts.add(new ForgeryGuard());
        parts.add(new NotKept());
        parts.add(new RefusedMapper());
        return HostRest.servlet(parts);
    }
}
