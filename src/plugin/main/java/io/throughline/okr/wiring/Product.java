package io.throughline.okr.wiring;

/** The host this plugin runs in. */
enum Product {
    JIRA("com.atlassian.jira.issue.Issue"),
    CONFLUENCE("com.atlassian.confluence.macro.Macro");

    private final String witness;

    Product(String witness) {
        this.witness = witness;
    }

    /**
     * The product whose API the bundle sees. Packages are resolved before the bundle starts, services may come late: so a
     * class is asked for, not a service.
     */
    static Product seenBy(ClassLoader bundle) {
        boolean jira = JIRA.visible(bundle);
        boolean confluence = CONFLUENCE.visible(bundle);
        if (jira == confluence) {
            throw new IllegalStateException(
                    jira ? "Both Jira and Confluence are visible here" : "Neither Jira nor Confluence is visible here");
        }
        return jira ? JIRA : CONFLUENCE;
    }

    private boolean visible(ClassLoader bundle) {
        try {
            Class.forName(witness, false, bundle);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
