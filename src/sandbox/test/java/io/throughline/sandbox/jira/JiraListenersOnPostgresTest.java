package io.throughline.sandbox.jira;

/** The same on PostgreSQL, which aborts a transaction at the first statement that fails. */
class JiraListenersOnPostgresTest extends JiraListenersTest {
    @Override
    RunningJira made() {
        return new RunningJira("postgres");
    }
}
