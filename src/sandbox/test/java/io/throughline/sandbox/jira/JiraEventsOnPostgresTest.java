package io.throughline.sandbox.jira;

/** The same on PostgreSQL, which aborts a transaction at the first statement that fails. */
class JiraEventsOnPostgresTest extends JiraEventsTest {
    @Override
    RunningJira made() {
        return new RunningJira("postgres");
    }
}
