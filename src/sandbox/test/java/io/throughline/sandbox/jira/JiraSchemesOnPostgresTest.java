package io.throughline.sandbox.jira;

/** The same on PostgreSQL, whose types forgive less. */
class JiraSchemesOnPostgresTest extends JiraSchemesTest {
    @Override
    RunningJira made() {
        return new RunningJira("postgres");
    }
}
