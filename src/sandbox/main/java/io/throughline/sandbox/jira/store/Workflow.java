package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.IssueChange.Kind;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Jira's two best-known workflows, one a project type. In a software project every status leads to every other in one step named
 * like its end, and every step sends the generic event. In a business project it is Jira's classic one: steps have
 * conditions and events of their own, and a closed issue cannot be edited.
 */
public final class Workflow {
    private static final String ONLY_ASSIGNEE = "only the assignee";

    private final Constants constants;
    private final Issues issues;
    private final Permissions permissions;

    Workflow(Constants constants, Issues issues, Permissions permissions) {
        this.constants = constants;
        this.issues = issues;
        this.permissions = permissions;
    }

    /** Statuses an issue of a project can be in, the first one first. */
    public List<Constants.Status> statuses(ProjectRow project) {
        List<String> classic = List.of("1", "3", "4", "5", "6");
        List<String> ids = classic(project) ? classic : List.of("10000", "3", "10002", "10001");
        return ids.stream().map(constants::status).toList();
    }

    /** The steps out of an issue's status, whoever asks. */
    public List<Transition> from(IssueRow issue) {
        ProjectRow project = issues.project(issue.projectId()).orElseThrow();
        if (classic(project)) {
            return classicSteps(issue.statusId());
        }
        List<Constants.Status> statuses = statuses(project);
        return statuses.stream()
                .filter(status -> !status.id().equals(issue.statusId()))
                .map(status -> new Transition(
                        10 * statuses.indexOf(status) + 11, status.name(), status, Kind.TRANSITIONED, ""))
                .toList();
    }

    /** The step of that id out of an issue's status, whoever asks. */
    public Optional<Transition> from(IssueRow issue, String id) {
        return from(issue).stream()
                .filter(transition -> String.valueOf(transition.id()).equals(id))
                .findFirst();
    }

    /** The steps a person may take: he may take steps at all, and each step's own condition holds. */
    public List<Transition> from(IssueRow issue, Optional<Users.User> user) {
        return permissions.holds(user, "TRANSITION_ISSUES", issue)
                ? from(issue).stream()
                        .filter(step -> holds(step.condition(), issue, user))
                        .toList()
                : List.of();
    }

    private boolean holds(String condition, IssueRow issue, Optional<Users.User> user) {
        if (condition.equals(ONLY_ASSIGNEE)) {
            return user.filter(person -> person.key().equals(issue.assignee())).isPresent();
        }
        return condition.isEmpty() || permissions.holds(user, condition, issue);
    }

    /** Whether an issue's status lets it be edited. */
    public boolean editable(IssueRow issue) {
        return !issue.statusId().equals("6");
    }

    /** The event of a step to a status, known by id. */
    Kind kind(IssueRow issue, String toStatus) {
        return from(issue).stream()
                .filter(step -> step.to().id().equals(toStatus))
                .map(Transition::kind)
                .findFirst()
                .orElse(Kind.TRANSITIONED);
    }

    /** The status of that name or id if the project's workflow has it, else the one its issues begin in. */
    Constants.Status statusIn(ProjectRow project, String nameOrId) {
        Constants.Status wanted = constants.status(nameOrId);
        List<Constants.Status> statuses = statuses(project);
        return statuses.contains(wanted) ? wanted : statuses.get(0);
    }

    /** The status of that name or id, which the workflow of the issue's project must have. */
    Constants.Status target(IssueRow issue, String nameOrId) {
        Constants.Status wanted = constants.status(nameOrId);
        if (!statuses(issues.project(issue.projectId()).orElseThrow()).contains(wanted)) {
            throw new NoSuchElementException("the workflow has no status " + nameOrId);
        }
        return wanted;
    }

    private static boolean classic(ProjectRow project) {
        return project.type().equals("business");
    }

    private List<Transition> classicSteps(String status) {
        Transition start = step(4, "Start Progress", "3", Kind.TRANSITIONED, ONLY_ASSIGNEE);
        Transition stop = step(301, "Stop Progress", "1", Kind.TRANSITIONED, ONLY_ASSIGNEE);
        Transition resolve = step(5, "Resolve Issue", "5", Kind.RESOLVED, "RESOLVE_ISSUES");
        Transition close = step(2, "Close Issue", "6", Kind.CLOSED, "CLOSE_ISSUES");
        Transition reopen = step(3, "Reopen Issue", "4", Kind.REOPENED, "RESOLVE_ISSUES");
        return switch (status) {
            case "1", "4" -> List.of(start, resolve, close);
            case "3" -> List.of(stop, resolve, close);
            case "5" -> List.of(step(701, "Close Issue", "6", Kind.CLOSED, "CLOSE_ISSUES"), reopen);
            case "6" -> List.of(reopen);
            default -> List.of(resolve, close);
        };
    }

    private Transition step(int id, String name, String to, Kind kind, String condition) {
        return new Transition(id, name, constants.status(to), kind, condition);
    }

    /**
     * A step to a status.
     *
     * @param kind the event it sends
     * @param condition a permission the person needs, {@code only the assignee}, or "" for none
     */
    public record Transition(int id, String name, Constants.Status to, Kind kind, String condition) {}
}
