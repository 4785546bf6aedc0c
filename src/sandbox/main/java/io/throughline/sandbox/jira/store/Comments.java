package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Comments of issues, in the table of issue actions. */
final class Comments {
    private static final String SELECT =
            "select id, issueid, author, actionbody, created, updateauthor, updated from jiraaction"
                    + " where actiontype = 'comment' ";

    private final Database database;
    private final Sequences sequences;

    Comments(Database database, Sequences sequences) {
        this.database = database;
        this.sequences = sequences;
    }

    CommentRow add(long issueId, String author, String body, Instant at) {
        if (body.isBlank()) {
            throw new IllegalArgumentException("Comment body can not be empty!");
        }
        long id = sequences.next("Action");
        database.update(
                "insert into jiraaction (id, issueid, author, actiontype, actionbody, created, updateauthor, updated)"
                        + " values (?, ?, ?, 'comment', ?, ?, ?, ?)",
                id,
                issueId,
                author.isEmpty() ? null : author,
                body,
                Timestamp.from(at),
                author.isEmpty() ? null : author,
                Timestamp.from(at));
        return byId(id).orElseThrow();
    }

    CommentRow edit(long id, String editor, String body, Instant at) {
        if (body.isBlank()) {
            throw new IllegalArgumentException("Comment body can not be empty!");
        }
        database.update(
                "update jiraaction set actionbody = ?, updateauthor = ?, updated = ? where id = ?",
                body,
                editor,
                Timestamp.from(at),
                id);
        return byId(id).orElseThrow();
    }

    void delete(long id) {
        database.update("delete from jiraaction where id = ?", id);
    }

    Optional<CommentRow> byId(long id) {
        return database.query(SELECT + "and id = ?", Comments::row, id).stream().findFirst();
    }

    List<CommentRow> of(long issueId) {
        return database.query(SELECT + "and issueid = ? order by created, id", Comments::row, issueId);
    }

    private static CommentRow row(ResultSet row) throws SQLException {
        return new CommentRow(
                row.getLong(1),
                row.getLong(2),
                orEmpty(row.getString(3)),
                orEmpty(row.getString(4)),
                row.getTimestamp(5).toInstant(),
                orEmpty(row.getString(6)),
                row.getTimestamp(7).toInstant());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
