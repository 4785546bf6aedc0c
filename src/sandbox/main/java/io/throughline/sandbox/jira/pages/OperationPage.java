package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueEdit;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.jira.store.SecurityLevels;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The screens of {@link Operation}: a form for one issue, {@code ?key=PAY-1}. Whoever lacks the permission finds no screen. */
final class OperationPage implements PageServlet.Page {
    private final Site site;

    OperationPage(Site site) {
        this.site = site;
    }

    @Override
    public Answer show(HttpServletRequest request, Users.User user) {
        Operation operation = Operation.at(request.getRequestURI());
        IssueRow issue = issue(request, user, operation);
        Texts texts = site.texts();
        String body = site.render(
                "operation",
                Map.of(
                        "token", XsrfTokens.known(request),
                        "action", site.host().contextPath() + operation.path(),
                        "title", texts.of(operation.text()),
                        "line", site.shown().line(issue),
                        "danger", operation == Operation.DELETE,
                        "note", operation == Operation.DELETE ? deletes(issue) : "",
                        "fields", fields(operation, issue, user)));
        return Answer.page(texts.of(operation.text()) + " " + issue.key(), body, Optional.empty());
    }

    private String deletes(IssueRow issue) {
        return site.texts()
                .of(
                        "operation.delete.note",
                        site.data().issues().subtasks(issue.id()).size());
    }

    @Override
    public Answer submit(HttpServletRequest request, Users.User user) {
        Operation operation = Operation.at(request.getRequestURI());
        IssueRow issue = issue(request, user, operation);
        JiraData data = site.data();
        String me = user.key();
        switch (operation) {
            case EDIT -> data.edit(me, issue.key(), edit(request, issue, user));
            case COMMENT -> data.comments().add(me, issue.key(), field(request, "comment"));
            case ASSIGN -> data.assign(me, issue.key(), field(request, "assignee"));
            case LABELS -> data.edit(me, issue.key(), IssueEdit.none().labels(words(field(request, "labels"))));
            case LINK -> {
                String other = site.issue(field(request, "other"), user).key();
                data.link(me, issue.key(), other, field(request, "type"));
            }
            case MOVE -> data.move(me, issue.key(), target(field(request, "project"), user));
            case DELETE -> {
                data.delete(me, issue.key());
                return Answer.go("/projects/"
                        + data.issues().project(issue.projectId()).orElseThrow().key());
            }
        }
        return Answer.go(
                "/browse/" + data.issues().byId(issue.id()).orElseThrow().key());
    }

    /** A project he may create issues in, as a move makes one there. */
    String target(String key, Users.User user) {
        return Optional.of(site.project(key, user))
                .filter(project -> site.data().permissions().holds(Optional.of(user), "CREATE_ISSUES", project.id()))
                .orElseThrow()
                .key();
    }

    private IssueRow issue(HttpServletRequest request, Users.User user, Operation operation) {
        return Optional.of(site.issue(field(request, "key"), user))
                .filter(row -> site.data().permissions().holds(Optional.of(user), operation.permission(), row))
                .filter(row ->
                        operation != Operation.EDIT || site.data().workflow().editable(row))
                .orElseThrow();
    }

    private IssueEdit edit(HttpServletRequest request, IssueRow issue, Users.User user) {
        IssueEdit edit = IssueEdit.none()
                .summary(field(request, "summary"))
                .description(field(request, "description"))
                .priority(field(request, "priority"))
                .dueDate(date(field(request, "duedate")))
                .labels(words(field(request, "labels")));
        if (!site.data().constants().type(issue.typeId()).epic()) {
            edit = edit.storyPoints(number(field(request, "points")));
            String epic = field(request, "epic");
            // an epic he does not see is not in the form, and leaving the field empty does not take the issue out of it
            edit = epic.isEmpty() && hiddenEpic(issue, user) ? edit : edit.epic(site.browsableKey(epic, user));
        }
        return maySetLevel(issue, user) ? edit.securityLevel(field(request, "security")) : edit;
    }

    private boolean hiddenEpic(IssueRow issue, Users.User user) {
        return site.data()
                .issues()
                .epicOf(issue.id())
                .filter(row -> !site.data().permissions().maySee(Optional.of(user), row))
                .isPresent();
    }

    private boolean maySetLevel(IssueRow issue, Users.User user) {
        return site.data().permissions().holds(Optional.of(user), "SET_ISSUE_SECURITY", issue)
                && !site.data().levels().ofProject(issue.projectId()).isEmpty();
    }

    private List<Input> fields(Operation operation, IssueRow issue, Users.User user) {
        JiraData data = site.data();
        return switch (operation) {
            case EDIT -> editFields(issue, user);
            case COMMENT -> List.of(Input.area("comment", site.texts().of("operation.AddComment"), ""));
            case ASSIGN -> List.of(Input.choice("assignee", site.texts().of("issue.assignee"), people(issue)));
            case LABELS ->
                List.of(Input.text(
                        "labels",
                        site.texts().of("issue.labels"),
                        String.join(" ", data.issues().labels(issue.id()))));
            case LINK ->
                List.of(
                        Input.choice("type", site.texts().of("issue.links"), linkTypes()),
                        Input.text("other", site.texts().of("operation.other"), ""));
            case MOVE ->
                List.of(Input.choice(
                        "project",
                        site.texts().of("create.project"),
                        site.projects(user).stream()
                                .filter(project -> project.id() != issue.projectId())
                                .map(project -> new Choice(project.key(), project.name(), false))
                                .toList()));
            case DELETE -> List.of();
        };
    }

    private List<Input> editFields(IssueRow issue, Users.User user) {
        JiraData data = site.data();
        Texts texts = site.texts();
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.text("summary", texts.of("create.summary"), issue.summary()));
        inputs.add(Input.area("description", texts.of("issue.description"), issue.description()));
        inputs.add(Input.choice(
                "priority",
                texts.of("issue.priority"),
                data.constants().priorities().stream()
                        .map(each ->
                                new Choice(each.id(), each.name(), each.id().equals(issue.priorityId())))
                        .toList()));
        inputs.add(Input.text(
                "labels",
                texts.of("issue.labels"),
                String.join(" ", data.issues().labels(issue.id()))));
        inputs.add(Input.text(
                "duedate",
                texts.of("issue.due"),
                issue.due() == null ? "" : issue.due().toString()));
        if (!data.constants().type(issue.typeId()).epic()) {
            Constants.Field points = data.constants().field("Story Points");
            inputs.add(Input.text(
                    "points",
                    points.name(),
                    data.constants()
                            .customFields()
                            .shown(
                                    points,
                                    data.issues().number(issue.id(), points).orElse(null))));
            inputs.add(Input.text(
                    "epic",
                    "Epic Link",
                    data.issues()
                            .epicOf(issue.id())
                            .filter(row -> data.permissions().maySee(Optional.of(user), row))
                            .map(IssueRow::key)
                            .orElse("")));
        }
        if (maySetLevel(issue, user)) {
            List<Choice> levels = new ArrayList<>(List.of(new Choice("", texts.of("issue.security.none"), false)));
            for (SecurityLevels.Level level : data.levels().ofProject(issue.projectId())) {
                levels.add(new Choice(String.valueOf(level.id()), level.name(), level.id() == issue.securityLevel()));
            }
            inputs.add(Input.choice("security", texts.of("issue.security"), levels));
        }
        return inputs;
    }

    private List<Choice> people(IssueRow issue) {
        List<Choice> people =
                new ArrayList<>(List.of(new Choice("", site.texts().of("person.none"), false)));
        site.host().users().all().stream()
                .filter(person -> site.data().permissions().holds(Optional.of(person), "ASSIGNABLE_USER", issue))
                .forEach(person -> people.add(new Choice(
                        person.key(), person.displayName(), person.key().equals(issue.assignee()))));
        return people;
    }

    private List<Choice> linkTypes() {
        return site.data().constants().linkTypes().stream()
                .filter(type -> !type.system())
                .map(type -> new Choice(String.valueOf(type.id()), type.outward(), false))
                .toList();
    }

    static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    static Set<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(site.texts().of("operation.date"), e);
        }
    }

    private Double number(String text) {
        try {
            return text.isEmpty() ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(site.texts().of("operation.number"), e);
        }
    }

    /** A field of a form; drawn by its kind as a line, an area or a list. */
    public record Input(String name, String label, String kind, String value, List<Choice> choices) {
        static Input text(String name, String label, String value) {
            return new Input(name, label, "text", value, List.of());
        }

        static Input area(String name, String label, String value) {
            return new Input(name, label, "area", value, List.of());
        }

        static Input choice(String name, String label, List<Choice> choices) {
            return new Input(name, label, "choice", "", choices);
        }
    }

    /** One of several. */
    public record Choice(String value, String label, boolean chosen) {}
}
