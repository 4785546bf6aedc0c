package io.throughline.sandbox.jira.index;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.JiraData;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;

/** Makes documents of issues as they stand in the database, a fixed number of statements for up to 500 of them. */
final class IssueDocuments {
    /** How many issues are read at once. */
    static final int BATCH = 500;

    private final Database database;
    private final JiraData data;
    private final Users users;

    IssueDocuments(Database database, JiraData data, Users users) {
        this.database = database;
        this.data = data;
        this.users = users;
    }

    /** Documents of those of the issues that exist; at most {@link #BATCH} ids. */
    Map<Long, Document> of(Collection<Long> ids) {
        Object[] asked = ids.toArray();
        String marks = String.join(",", Collections.nCopies(asked.length, "?"));
        Map<Long, IssueDocument> found = new HashMap<>();
        database.query(
                "select i.id, i.issuenum, p.pkey, p.pname, i.project, i.issuetype, i.issuestatus, i.priority, i.resolution,"
                        + " i.assignee, i.reporter, i.creator, i.created, i.updated, i.resolutiondate, i.duedate,"
                        + " i.summary, i.description, i.environment, i.security"
                        + " from jiraissue i join project p on p.id = i.project where i.id in (" + marks + ")",
                row -> found.put(row.getLong(1), IssueDocument.of(row, data.constants(), users)),
                asked);
        addLinks(found, marks, asked);
        addCustomFields(found, marks, asked);
        addLabels(found, marks, asked);
        addHistory(found, marks, asked);
        addComments(found, marks, asked);
        Map<Long, Document> documents = new HashMap<>();
        found.forEach((id, document) -> documents.put(id, document.made()));
        return documents;
    }

    private void addLinks(Map<Long, IssueDocument> found, String marks, Object[] asked) {
        for (boolean outward : List.of(true, false)) {
            String self = outward ? "source" : "destination";
            String other = outward ? "destination" : "source";
            database.query(
                    "select " + self + ", linktype, " + other + " from issuelink where " + self + " in (" + marks + ")",
                    row -> {
                        IssueDocument document = found.get(row.getLong(1));
                        if (document != null) {
                            document.link(row.getString(2), row.getLong(3), outward);
                        }
                        return 0;
                    },
                    asked);
        }
    }

    private void addCustomFields(Map<Long, IssueDocument> found, String marks, Object[] asked) {
        database.query(
                "select issue, customfield, numbervalue, stringvalue, textvalue, datevalue from customfieldvalue"
                        + " where issue in (" + marks + ")",
                row -> {
                    IssueDocument document = found.get(row.getLong(1));
                    if (document != null) {
                        document.custom(row);
                    }
                    return 0;
                },
                asked);
    }

    private void addLabels(Map<Long, IssueDocument> found, String marks, Object[] asked) {
        database.query(
                "select issue, label from label where fieldid is null and issue in (" + marks + ") order by label",
                row -> {
                    IssueDocument document = found.get(row.getLong(1));
                    if (document != null) {
                        document.label(row.getString(2));
                    }
                    return 0;
                },
                asked);
    }

    private void addHistory(Map<Long, IssueDocument> found, String marks, Object[] asked) {
        database.query(
                "select g.issueid, c.field, c.oldvalue, c.newvalue from changegroup g join changeitem c on c.groupid = g.id"
                        + " where g.issueid in (" + marks + ")",
                row -> {
                    IssueDocument document = found.get(row.getLong(1));
                    if (document != null) {
                        document.changed(row.getString(2), row.getString(3), row.getString(4));
                    }
                    return 0;
                },
                asked);
    }

    private void addComments(Map<Long, IssueDocument> found, String marks, Object[] asked) {
        database.query(
                "select issueid, actionbody from jiraaction where actiontype = 'comment' and issueid in (" + marks
                        + ")",
                row -> {
                    IssueDocument document = found.get(row.getLong(1));
                    if (document != null) {
                        document.comment(row.getString(2));
                    }
                    return 0;
                },
                asked);
    }
}
