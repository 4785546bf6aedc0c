package io.throughline.sandbox.jira.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person may see, for a search: an issue is his if its project is, and its security level too, if it has one.
 *
 * @param person user key, "" for an anonymous visitor
 * @param projects ids of projects he may browse; archived ones are not there, a search does not find their issues
 * @param asReporter projects in which he may browse what he reported
 * @param asAssignee projects in which he may browse what is assigned to him
 * @param levels ids of security levels he holds, by project
 * @param levelsAsReporter security levels whoever reported the issue holds
 * @param levelsAsAssignee security levels whom the issue is assigned to holds
 */
public record Visible(
        String person,
        Set<Long> projects,
        Set<Long> asReporter,
        Set<Long> asAssignee,
        Map<Long, Set<Long>> levels,
        Set<Long> levelsAsReporter,
        Set<Long> levelsAsAssignee) {
    /** Whether he sees this issue. */
    public boolean sees(IssueRow issue) {
        boolean reported = !person.isEmpty() && person.equals(issue.reporter());
        boolean assigned = !person.isEmpty() && person.equals(issue.assignee());
        boolean browses = projects.contains(issue.projectId())
                || (reported && asReporter.contains(issue.projectId()))
                || (assigned && asAssignee.contains(issue.projectId()));
        long level = issue.securityLevel();
        return browses
                && (level == 0
                        || levels.getOrDefault(issue.projectId(), Set.of()).contains(level)
                        || (reported && levelsAsReporter.contains(level))
                        || (assigned && levelsAsAssignee.contains(level)));
    }

    /** The same as a condition on {@code jiraissue i}; its parameters are added to the list. */
    public String sql(List<Object> parameters) {
        List<String> browses = new ArrayList<>();
        in(browses, "i.project", projects, parameters);
        owned(browses, "i.project", asReporter, "i.reporter", parameters);
        owned(browses, "i.project", asAssignee, "i.assignee", parameters);
        List<String> cleared = new ArrayList<>(List.of("i.security is null"));
        levels.forEach((project, held) -> {
            List<String> both = new ArrayList<>();
            in(both, "i.project", Set.of(project), parameters);
            in(both, "i.security", held, parameters);
            if (both.size() == 2) {
                cleared.add("(" + String.join(" and ", both) + ")");
            }
        });
        owned(cleared, "i.security", levelsAsReporter, "i.reporter", parameters);
        owned(cleared, "i.security", levelsAsAssignee, "i.assignee", parameters);
        return "(" + (browses.isEmpty() ? "1 = 0" : String.join(" or ", browses)) + ") and ("
                + String.join(" or ", cleared) + ")";
    }

    private void owned(List<String> conditions, String column, Set<Long> ids, String owner, List<Object> parameters) {
        if (ids.isEmpty() || person.isEmpty()) {
            return;
        }
        List<String> one = new ArrayList<>();
        in(one, column, ids, parameters);
        parameters.add(person);
        conditions.add("(" + one.get(0) + " and " + owner + " = ?)");
    }

    private static void in(List<String> conditions, String column, Set<Long> ids, List<Object> parameters) {
        if (!ids.isEmpty()) {
            conditions.add(column + " in (" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")");
            parameters.addAll(ids);
        }
    }
}
