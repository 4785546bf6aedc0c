package io.throughline.sandbox.host;

import com.atlassian.event.api.EventPublisher;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/** A running host, as its product sees it. */
public interface Host {
    /** Address people and links use, with context path and without a slash at the end: {@code http://localhost:2990/jira}. */
    URI baseUrl();

    /** {@code /jira} or {@code /confluence}. */
    String contextPath();

    /** Directory of this host alone, in a cluster of this node alone; exists. */
    Path home();

    /** Directory all nodes of this host share; exists. The same as {@link #home} on a single node. */
    default Path sharedHome() {
        return home();
    }

    /** This node's name in its cluster, such as {@code node1}; "" on a single node. */
    default String nodeId() {
        return "";
    }

    /** What the nodes tell each other. */
    default Signals signals() {
        return Signals.NONE;
    }

    Database database();

    Users users();

    Plugins plugins();

    Templates templates();

    EventPublisher events();

    /** What an administrator or a test has set. */
    Switches switches();

    /** A text of the host or of an enabled plugin; the key itself if there is none. {@code MessageFormat} rules. */
    String text(Locale locale, String key, Object... arguments);
}
