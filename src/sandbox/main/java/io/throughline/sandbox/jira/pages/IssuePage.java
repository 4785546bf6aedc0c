package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Plugins.WebPanelHtml;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.api.HostObjects;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.ProjectRow;
import io.throughline.sandbox.jira.store.Workflow.Transition;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** {@code /browse/KEY}: the issue view with the plugins' panels left and right, and the buttons of its workflow. */
final class IssuePage implements PageServlet.Page {
    private static final String RIGHT = "atl.jira.view.issue.right.context";
    private static final String LEFT = "atl.jira.view.issue.left.context";

    private final Site site;
    private final HostObjects objects;

    IssuePage(Site site, HostObjects objects) {
        this.site = site;
        this.objects = objects;
    }

    @Override
    public Answer show(HttpServletRequest request, Users.User user) {
        String key = key(request);
        IssueRow issue = site.issue(key, user);
        if (!issue.key().equals(key)) {
            // a moved issue, or another case
            return Answer.go("/browse/" + issue.key());
        }
        JiraData data = site.data();
        Shown shown = site.shown();
        Texts texts = site.texts();
        ProjectRow project = data.issues().project(issue.projectId()).orElseThrow();
        Constants.Type type = data.constants().type(issue.typeId());
        Map<String, Object> fragments = objects.fragmentContext(request, Optional.of(project), Optional.of(issue));
        Map<String, Object> model = new HashMap<>();
        model.put("project", shown.project(project));
        model.put("line", shown.line(issue));
        model.put("issueId", issue.id());
        model.put("token", XsrfTokens.known(request));
        model.put(
                "transitions",
                data.workflow().from(issue, Site.who(user)).stream()
                        .map(IssuePage::step)
                        .toList());
        IssueExtras extras = new IssueExtras(site, issue);
        model.put("operations", extras.operations(user));
        model.put("comments", extras.comments());
        model.put("links", extras.links());
        model.put("details", details(issue, shown, texts));
        model.put("paragraphs", paragraphs(issue.description()));
        model.put("sections", sections(issue, type, texts));
        model.put("assignee", shown.person(issue.assignee()));
        model.put("reporter", shown.person(issue.reporter()));
        model.put("created", texts.time(issue.created()));
        model.put("updated", texts.time(issue.updated()));
        model.put("resolved", texts.time(issue.resolved()));
        model.put("leftPanels", panels(LEFT, fragments));
        model.put("rightPanels", panels(RIGHT, fragments));
        return Answer.page(
                        "[" + issue.key() + "] " + issue.summary() + " - Jira",
                        site.render("issue", model),
                        Optional.of(new Frame.Place(project, "issues")))
                .with("jira.view.issue");
    }

    /** {@code POST /browse/KEY} with {@code action}: a step of the workflow. */
    @Override
    public Answer submit(HttpServletRequest request, Users.User user) {
        IssueRow issue = site.issue(key(request), user);
        Transition step = site.data().workflow().from(issue, Optional.of(user)).stream()
                .filter(each -> String.valueOf(each.id()).equals(request.getParameter("action")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(site.texts().of("issue.step.gone")));
        site.data().transition(user.key(), issue.key(), step.to().id());
        return Answer.go("/browse/" + issue.key());
    }

    private static String key(HttpServletRequest request) {
        String path = request.getPathInfo();
        if (path == null || path.length() < 2) {
            throw new NoSuchElementException("no key");
        }
        return path.substring(1);
    }

    private List<PanelView> panels(String location, Map<String, Object> fragments) {
        return site.host().plugins().webPanels(location, fragments).stream()
                .map(IssuePage::panel)
                .toList();
    }

    private static PanelView panel(WebPanelHtml panel) {
        String key = panel.completeKey();
        return new PanelView(key.substring(key.indexOf(':') + 1), panel.label(), panel.html());
    }

    private static Step step(Transition transition) {
        return new Step(
                transition.id(), transition.name(), transition.to().category().key());
    }

    private List<Detail> details(IssueRow issue, Shown shown, Texts texts) {
        JiraData data = site.data();
        Constants.Type type = data.constants().type(issue.typeId());
        Constants.Field points = data.constants().field("Story Points");
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(texts.of("issue.type"), type.name(), "", shown.icon(type), ""));
        Shown.Lozenge status = shown.lozenge(data.constants().status(issue.statusId()));
        details.add(new Detail(texts.of("issue.status"), status.name(), "", "", status.category()));
        details.add(Detail.text(
                texts.of("issue.priority"),
                data.constants().priority(issue.priorityId()).name()));
        details.add(Detail.text(
                texts.of("issue.resolution"),
                issue.resolutionId().isEmpty()
                        ? texts.of("issue.unresolved")
                        : data.constants().resolution(issue.resolutionId()).name()));
        data.issues()
                .number(issue.id(), points)
                .ifPresent(value -> details.add(Detail.text(
                        points.name(), String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%s", value))));
        String labels = String.join(" ", data.issues().labels(issue.id()));
        if (!labels.isEmpty()) {
            details.add(Detail.text(texts.of("issue.labels"), labels));
        }
        if (issue.securityLevel() != 0) {
            details.add(Detail.text(texts.of("issue.security"), data.levels().name(issue.securityLevel())));
        }
        if (issue.due() != null) {
            details.add(Detail.text(texts.of("issue.due"), issue.due().toString()));
        }
        link(data.issues().epicOf(issue.id()), "Epic Link").ifPresent(details::add);
        link(data.issues().parentOf(issue.id()), texts.of("issue.parent")).ifPresent(details::add);
        return details;
    }

    private Optional<Detail> link(Optional<IssueRow> other, String label) {
        return other.flatMap(
                        row -> site.shown().browsable(List.of(row)).stream().findFirst())
                .map(row -> new Detail(
                        label,
                        row.key() + " " + row.summary(),
                        site.host().contextPath() + "/browse/" + row.key(),
                        "",
                        ""));
    }

    private List<Section> sections(IssueRow issue, Constants.Type type, Texts texts) {
        List<Section> sections = new ArrayList<>();
        if (type.epic()) {
            section(
                            "greenhopper-epics-issue-web-panel",
                            texts.of("issue.in-epic"),
                            site.data().issues().inEpic(issue.id()),
                            texts)
                    .ifPresent(sections::add);
        }
        section(
                        "view-subtasks",
                        texts.of("issue.subtasks"),
                        site.data().issues().subtasks(issue.id()),
                        texts)
                .ifPresent(sections::add);
        return sections;
    }

    /** A list of issues with "3 of 8 done"; issues the visitor may not browse are neither listed nor counted. */
    private Optional<Section> section(String id, String title, List<IssueRow> issues, Texts texts) {
        List<IssueRow> visible = site.shown().browsable(issues);
        long done = visible.stream()
                .filter(row -> site.data().constants().status(row.statusId()).category() == Constants.Category.DONE)
                .count();
        return visible.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        id, title, texts.of("issue.done", done, visible.size()), site.lines(visible, false)));
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** A panel of a plugin. */
    public record PanelView(String id, String label, String html) {}

    /** A step of the workflow. */
    public record Step(int id, String name, String category) {}

    /** A list of issues that belong to the one shown. */
    public record Section(String id, String title, String count, String html) {}

    /** A line of "Details"; address, icon and lozenge are "" where there is none. */
    public record Detail(String label, String value, String href, String icon, String lozenge) {
        static Detail text(String label, String value) {
            return new Detail(label, value, "", "", "");
        }
    }
}
