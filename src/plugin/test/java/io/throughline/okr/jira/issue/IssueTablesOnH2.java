package io.throughline.okr.jira.issue;

import com.atlassian.sal.api.rdbms.ConnectionCallback;
import com.atlassian.sal.api.rdbms.TransactionalExecutor;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Jira's issue tables in a database in memory, with the types of the vendor's schema description. */
final class IssueTablesOnH2 implements TransactionalExecutorFactory, AutoCloseable {
    private static final int SUBTASK_LINK = 10100;
    private static final int EPIC_LINK = 10200;

    private final Connection connection;
    private long links = 1;

    IssueTablesOnH2() {
        try {
            connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run("create table issuestatus (id varchar(60) primary key, pname varchar(60), statuscategory numeric(18,0))");
        run("create table issuetype (id varchar(60) primary key, pname varchar(60))");
        run("create table jiraissue (id numeric(18,0) primary key, project numeric(18,0), issuetype varchar(255),"
                + " issuestatus varchar(255))");
        run("create table issuelinktype (id numeric(18,0) primary key, pstyle varchar(60))");
        run("create table issuelink (id numeric(18,0) primary key, linktype numeric(18,0), source numeric(18,0),"
                + " destination numeric(18,0))");
        run("insert into issuestatus values ('new', 'To Do', 2), ('progress', 'In Progress', 4), ('done', 'Done', 3)");
        run("insert into issuetype values ('epic', 'Epic'), ('story', 'Story'), ('initiative', 'Initiative')");
        run("insert into issuelinktype values (10000, null), (" + SUBTASK_LINK + ", 'jira_subtask'), (" + EPIC_LINK
                + ", 'jira_gh_epic_story')");
    }

    void issue(long id, String type, String status) {
        issue(id, 1, type, status);
    }

    void issue(long id, long project, String type, String status) {
        run("insert into jiraissue values (" + id + ", " + project + ", '" + type + "', '" + status + "')");
    }

    void inEpic(long epic, long issue) {
        link(EPIC_LINK, epic, issue);
    }

    void subTask(long parent, long issue) {
        link(SUBTASK_LINK, parent, issue);
    }

    void link(long type, long source, long destination) {
        run("insert into issuelink values (" + links + ", " + type + ", " + source + ", " + destination + ")");
        links++;
    }

    void delete(long id) {
        run("delete from issuelink where destination = " + id + " or source = " + id);
        run("delete from jiraissue where id = " + id);
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public TransactionalExecutor createExecutor() {
        return createExecutor(false, false);
    }

    @Override
    public TransactionalExecutor createExecutor(boolean readOnly, boolean requiresNew) {
        return new Executor(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private record Executor(Connection connection) implements TransactionalExecutor {
        @Override
        public <A> A execute(ConnectionCallback<A> callback) {
            return callback.execute(connection);
        }

        @Override
        public TransactionalExecutor readOnly() {
            return this;
        }

        @Override
        public TransactionalExecutor readWrite() {
            return this;
        }

        @Override
        public TransactionalExecutor newTransaction() {
            return this;
        }

        @Override
        public TransactionalExecutor existingTransaction() {
            return this;
        }
    }
}
