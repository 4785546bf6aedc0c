package io.throughline.okr.jira.issue;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Reads Jira's own tables, whose names and columns the vendor documents, by plain SQL: search is seconds behind on the other
 * nodes of a cluster, and nothing would mark a wrong number again. Names are written in lower case and without quotes, which
 * every database Jira runs on folds as it needs.
 */
final class IssueTables {
    /** Oracle takes at most 1,000 values in one list, others get slow with more. */
    private static final int BATCH = 500;

    private final TransactionalExecutorFactory executors;

    IssueTables(TransactionalExecutorFactory executors) {
        this.executors = executors;
    }

    /**
     * Runs a query once a batch of ids.
     *
     * @param sql with {@code %s} where the list of ids goes
     */
    <T> List<T> query(String sql, Collection<Long> ids, Mapping<T> row) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Long> all = ids.stream().distinct().sorted().toList();
        return executors.createExecutor(true, false).execute(connection -> {
            List<T> found = new ArrayList<>();
            for (int from = 0; from < all.size(); from += BATCH) {
                read(connection, sql, all.subList(from, Math.min(from + BATCH, all.size())), row, found);
            }
            return found;
        });
    }

    private static <T> void read(Connection connection, String sql, List<Long> ids, Mapping<T> row, List<T> found) {
        String list = String.join(",", Collections.nCopies(ids.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(sql.formatted(list))) {
            for (int i = 0; i < ids.size(); i++) {
                statement.setLong(i + 1, ids.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.map(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Jira's issue tables cannot be read", e);
        }
    }

    /** Maps the row the result set stands on. */
    @FunctionalInterface
    interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }
}
