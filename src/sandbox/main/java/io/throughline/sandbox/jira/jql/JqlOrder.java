package io.throughline.sandbox.jira.jql;

import io.throughline.sandbox.jira.store.JiraData;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns ORDER BY into SQL; issues that are equal come by key, the newest first, as in Jira. */
final class JqlOrder {
    private final JiraData data;

    JqlOrder(JiraData data) {
        this.data = data;
    }

    String sql(List<Jql.Order> order) {
        return order.stream()
                        .map(each -> columns(each.field(), each.descending() ? " desc" : " asc"))
                        .collect(Collectors.joining(""))
                + "p.pkey desc, i.issuenum desc";
    }

    private String columns(String field, String direction) {
        String name = field.toLowerCase(Locale.ROOT);
        if (name.equals("story points")
                || name.equals("cf[" + data.constants().field("Story Points").id() + "]")) {
            return "(select v.numbervalue from customfieldvalue v where v.issue = i.id and v.customfield = "
                    + data.constants().field("Story Points").id() + ")" + direction + ", ";
        }
        String column =
                switch (name) {
                    case "key", "issuekey", "id", "issue" -> "p.pkey" + direction + ", i.issuenum";
                    case "project" -> "p.pname";
                    case "created", "createddate" -> "i.created";
                    case "updated", "updateddate" -> "i.updated";
                    case "resolved", "resolutiondate" -> "i.resolutiondate";
                    case "summary" -> "lower(i.summary)";
                    case "status" -> "(select s.sequence from issuestatus s where s.id = i.issuestatus)";
                    case "issuetype", "type" -> "(select t.sequence from issuetype t where t.id = i.issuetype)";
                    // "desc" means the most urgent first, which is the lowest sequence
                    case "priority" -> "(select -r.sequence from priority r where r.id = i.priority)";
                    case "assignee" -> "i.assignee";
                    case "reporter" -> "i.reporter";
                    default -> throw new JqlRefused("Not able to sort using field '" + field + "'.");
                };
        return column + direction + ", ";
    }
}
