package io.throughline.sandbox.host;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What of a host can be switched while it runs: from the command line, from a test, and by an administrator. */
public enum Switch {
    /** {@code on}: REST takes basic log-in, as before Jira 11. */
    BASIC_AUTHENTICATION("basic-authentication", "off"),
    /** {@code on}: "Manage apps" takes only JARs signed by a certificate the administrator trusts. */
    SIGNATURE_CHECK("signature-check", "off"),
    /** {@code off}: "Manage apps" takes no JARs at all, as the hosts until an administrator allows it. */
    PLUGIN_UPLOAD("plugin-upload", "on"),
    /** {@code on}: administration asks for the password again, as the hosts do. */
    SECURE_ADMINISTRATOR_SESSIONS("secure-administrator-sessions", "on"),
    /** Milliseconds without administering after which that password is asked for once more. */
    ADMINISTRATOR_SESSION_TIME("administrator-session-time", "600000"),
    /** {@code on}: people without a licence come in to what is marked for them, as Service Management's customers do. */
    LIMITED_UNLICENSED_ACCESS("limited-unlicensed-access", "off"),
    /** Milliseconds by which a node's search index is behind what other nodes changed. */
    INDEX_DELAY("index-delay", "5000"),
    /** Milliseconds by which a node's search index is behind what it changed itself. */
    OWN_INDEX_DELAY("own-index-delay", "0"),
    /** {@code off}: whatever plugins ask of the allow-list, every address is allowed. */
    OUTBOUND_ALLOW_LIST("outbound-allow-list", "on"),
    /** {@code on}: a search ends at its 10,000th hit, as on OpenSearch. */
    RESULT_WINDOW("result-window", "off"),
    /**
     * When Jira's events are published: {@code as-jira}, some inside the transaction and some after it; {@code inside} or
     * {@code after} for all.
     */
    EVENT_TIME("event-time", "as-jira"),
    /** Milliseconds without a heartbeat after which a node of a cluster counts as dead and its locks come free. */
    NODE_SILENCE("node-silence", "300000"),
    /** Milliseconds after which a node of a cluster looks again which jobs other nodes have scheduled. */
    JOB_POLL("job-poll", "60000");

    private final String key;
    private final String usual;

    Switch(String key, String usual) {
        this.key = key;
        this.usual = usual;
    }

    /** Name on the command line and on the screen. */
    public String key() {
        return key;
    }

    /** Value it has until somebody sets another. */
    public String usual() {
        return usual;
    }

    /** What it can be set to; nothing if any number of milliseconds will do. */
    public List<String> choices() {
        if (this == EVENT_TIME) {
            return List.of("as-jira", "inside", "after");
        }
        return usual.matches("\\d+") ? List.of() : List.of("on", "off");
    }

    /** Whether it can be set to that. */
    public boolean takes(String value) {
        return choices().isEmpty() ? value.matches("\\d{1,9}") : choices().contains(value);
    }

    /** The switch of that name. */
    public static Optional<Switch> named(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
