package io.throughline.okr.confluence;

import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkRequestFactory;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.AuthorisationURIGenerator;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import io.throughline.okr.confluence.Remembered.Question;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Unavailable;
import io.throughline.okr.view.Unavailable.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one kind of view from the linked Jira as whoever is looking. Jira is asked each time, with all the entity tags known for the
 * question: its "not modified" to this person proves his right and saves the transfer. Where Jira does not answer, he gets what
 * he himself saw last, for a day.
 */
final class LinkedReader<Q, V> {
    private static final Logger LOG = LoggerFactory.getLogger(LinkedReader.class);

    /** A page waits for these, so they are short; in milliseconds. */
    private static final int CONNECT_TIMEOUT = 2_000;

    private static final int READ_TIMEOUT = 5_000;
    /** What a browser opens as a page. */
    private static final Set<String> WEB = Set.of("https", "http");

    private static final Duration LAST_KNOWN_HOLDS = Duration.ofHours(24);
    private static final int BODIES_KEPT = 200;
    private static final int SIGHTINGS_KEPT = 10_000;

    private final ApplicationLinkService links;
    private final UserManager users;
    private final Clock clock;
    private final JiraJson<V> json;
    private final Function<Q, String> address;
    private final Remembered<Q, V> remembered = new Remembered<>(BODIES_KEPT, SIGHTINGS_KEPT);

    /** @param address where Jira answers a query, from its base address */
    LinkedReader(
            ApplicationLinkService links, UserManager users, Clock clock, Class<V> type, Function<Q, String> address) {
        this.links = links;
        this.users = users;
        this.clock = clock;
        this.json = new JiraJson<>(type);
        this.address = address;
    }

    Reading<V> read(Q query) {
        ApplicationLink link = links.getPrimaryApplicationLink(JiraApplicationType.class);
        // A link with an account of its own would show everybody what that account may see.
        ApplicationLinkRequestFactory requests =
                link == null ? null : link.createImpersonatingAuthenticatedRequestFactory();
        if (requests == null) {
            return notShown(Reason.NOT_LINKED, "");
        }
        UserKey viewer = users.getRemoteUserKey();
        Question<Q> question = new Question<>(link.getId().get(), query);
        return new Visit(viewer == null ? "" : viewer.getStringValue(), question, requests).read();
    }

    /** A value as it stands in a query string. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static <V> Reading<V> notShown(Reason reason, String address) {
        return new Reading.NotShown<>(new Unavailable(reason, address));
    }

    /** One person asking one question. */
    private final class Visit {
        private final String viewer;
        private final Question<Q> question;
        private final ApplicationLinkRequestFactory requests;

        Visit(String viewer, Question<Q> question, ApplicationLinkRequestFactory requests) {
            this.viewer = viewer;
            this.question = question;
            this.requests = requests;
        }

        Reading<V> read() {
            try {
                JiraAnswer answer = ask(remembered.etags(question));
                if (answer.status() == 304 && known(answer).isEmpty()) {
                    // Pushed out of memory in between, or an answer that does not say which tag it means.
                    answer = ask(List.of());
                }
                return understood(answer);
            } catch (CredentialsRequiredException notAuthorised) {
                return unauthorised(notAuthorised);
            } catch (ResponseException noAnswer) {
                LOG.info("The linked Jira does not answer: {}", noAnswer.toString());
                return lastKnown();
            }
        }

        private JiraAnswer ask(List<String> etags) throws CredentialsRequiredException, ResponseException {
            ApplicationLinkRequest request =
                    requests.createRequest(Request.MethodType.GET, address.apply(question.query()));
            request.setConnectionTimeout(CONNECT_TIMEOUT);
            request.setSoTimeout(READ_TIMEOUT);
            request.setHeader("Accept", "application/json");
            if (!etags.isEmpty()) {
                request.setHeader("If-None-Match", String.join(", ", etags));
            }
            return request.execute(JiraAnswer.HANDLER);
        }

        private Reading<V> understood(JiraAnswer answer) {
            return switch (answer.status()) {
                case 200 -> read(answer);
                case 304 ->
                    known(answer).map(body -> shown(answer.etag(), body)).orElseGet(() -> refused(answer));
                case 401 -> unauthorised(requests);
                case 404 -> {
                    remembered.lost(viewer, question);
                    yield notShown(Reason.NOTHING_TO_SHOW, "");
                }
                case 429, 502, 503, 504 -> {
                    LOG.info("The linked Jira is not there: status {}", answer.status());
                    yield lastKnown();
                }
                default -> refused(answer);
            };
        }

        private Reading<V> read(JiraAnswer answer) {
            try {
                return shown(answer.etag(), json.read(answer.body()));
            } catch (IOException notUnderstood) {
                LOG.warn("The linked Jira sent something that is not understood: {}", notUnderstood.toString());
                return notShown(Reason.REFUSED, "");
            }
        }

        private Reading<V> shown(String etag, V body) {
            Instant now = clock.instant();
            if (!etag.isEmpty()) {
                remembered.saw(viewer, question, etag, body, now);
            }
            return new Reading.Shown<>(body, now.toString(), false, etag);
        }

        private Optional<V> known(JiraAnswer answer) {
            return remembered.body(question, answer.etag());
        }

        private Reading<V> unauthorised(AuthorisationURIGenerator where) {
            remembered.lost(viewer, question);
            URI there = where.getAuthorisationURI();
            boolean page = there != null && WEB.contains(String.valueOf(there.getScheme()));
            return page ? notShown(Reason.NEEDS_AUTHORISATION, there.toString()) : notShown(Reason.REFUSED, "");
        }

        private Reading<V> refused(JiraAnswer answer) {
            LOG.warn("The linked Jira answers with status {}", answer.status());
            remembered.lost(viewer, question);
            return notShown(Reason.REFUSED, "");
        }

        /** Only what this person saw himself: what others saw proves nothing about his rights. */
        private Reading<V> lastKnown() {
            Instant oldest = clock.instant().minus(LAST_KNOWN_HOLDS);
            return remembered
                    .sighting(viewer, question)
                    .filter(sighting -> !sighting.at().isBefore(oldest))
                    .flatMap(sighting -> remembered
                            .body(question, sighting.etag())
                            .<Reading<V>>map(body ->
                                    new Reading.Shown<>(body, sighting.at().toString(), true, sighting.etag())))
                    .orElseGet(() -> notShown(Reason.UNREACHABLE, ""));
        }
    }
}
