package io.throughline.sandbox.jira.store;

import java.util.List;
import java.util.Optional;

/** The one workflow: from every status to every other, in one step named like its end. */
public final class Workflow {
    private final Constants constants;

    Workflow(Constants constants) {
        this.constants = constants;
    }

    /** The steps out of an issue's status. */
    public List<Transition> from(IssueRow issue) {
        return constants.statuses().stream()
                .filter(status -> !status.id().equals(issue.statusId()))
                .map(status -> new Transition(10 * constants.statuses().indexOf(status) + 11, status.name(), status))
                .toList();
    }

    /** The step of that id out of an issue's status. */
    public Optional<Transition> from(IssueRow issue, String id) {
        return from(issue).stream()
                .filter(transition -> String.valueOf(transition.id()).equals(id))
                .findFirst();
    }

    /** A step to a status. */
    public record Transition(int id, String name, Constants.Status to) {}
}
