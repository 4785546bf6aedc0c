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

    /** Directory of this host alone; exists. */
    Path home();

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
