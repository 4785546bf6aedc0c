package io.throughline.sandbox.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkRequest;
import com.atlassian.applinks.api.ApplicationLinkResponseHandler;
import com.atlassian.applinks.api.CredentialsRequiredException;
import com.atlassian.applinks.api.application.confluence.ConfluenceApplicationType;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import com.atlassian.applinks.api.auth.types.OAuthAuthenticationProvider;
import com.atlassian.applinks.api.auth.types.TwoLeggedOAuthAuthenticationProvider;
import com.atlassian.applinks.api.auth.types.TwoLeggedOAuthWithImpersonationAuthenticationProvider;
import com.atlassian.applinks.api.event.ApplicationLinkAddedEvent;
import com.atlassian.applinks.api.event.ApplicationLinkAuthConfigChangedEvent;
import com.atlassian.applinks.api.event.ApplicationLinkDeletedEvent;
import com.atlassian.applinks.api.event.ApplicationLinkDetailsChangedEvent;
import com.atlassian.applinks.api.event.ApplicationLinkEvent;
import com.atlassian.event.api.EventListener;
import com.atlassian.sal.api.net.Request;
import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.atlassian.sal.api.net.ResponseReadTimeoutException;
import com.atlassian.sal.api.net.ResponseStatusException;
import com.atlassian.sal.api.user.UserKey;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Switches;
import io.throughline.sandbox.services.HostEvents;
import io.throughline.sandbox.services.OutboundAddresses;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkTest {
    private static final URI CONFLUENCE = URI.create("http://localhost:1/confluence");

    @TempDir
    static Path home;

    private static Database database;
    private static LinkedJira jira;
    private static final ApplicationLinkTokens TOKENS = new SignedLinkTokens(Clock.systemUTC());

    private final HostEvents events = new HostEvents();
    private final List<ApplicationLinkEvent> told = new ArrayList<>();
    private Optional<String> viewer = Optional.of("mei");
    private HostLinks links;
    private LinkSettings link;

    /** Public, as the host's event publisher wants its listeners. */
    public final class Listener {
        @EventListener
        public void told(ApplicationLinkEvent event) {
            told.add(event);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        database = Databases.open("h2", home, "links");
        jira = new LinkedJira(TOKENS);
    }

    @AfterAll
    static void stop() {
        jira.close();
        database.close();
    }

    @BeforeEach
    void link() {
        links = new HostLinks(database, events, TOKENS, CONFLUENCE, () -> viewer);
        links.all().forEach(one -> links.remove(one.id()));
        link = links.add("jira", "Jira", jira.address(), jira.address(), LinkKind.IMPERSONATING);
    }

    @AfterEach
    void close() {
        links.close();
    }

    private ApplicationLink primary() {
        return links.service().getPrimaryApplicationLink(JiraApplicationType.class);
    }

    private ApplicationLinkRequest request(Request.MethodType method, String url) throws CredentialsRequiredException {
        return primary().createAuthenticatedRequestFactory().createRequest(method, url);
    }

    private String who() throws Exception {
        return request(Request.MethodType.GET, "/who").execute();
    }

    @Test
    void the_viewer_is_the_same_person_at_the_other_end() throws Exception {
        assertThat(who()).isEqualTo("mei");
        viewer = Optional.of("linxiao");
        assertThat(request(Request.MethodType.GET, "who").execute()).isEqualTo("linxiao");
    }

    @Test
    void the_signed_name_goes_to_the_linked_application_only() throws Exception {
        String elsewhere = "http://127.0.0.1:" + jira.port() + "/jira/who";
        assertThat(request(Request.MethodType.GET, elsewhere).execute()).isEqualTo("nobody");
    }

    @Test
    void what_is_linked_is_on_the_allow_list_for_people_and_a_switch_allows_everything() {
        Switches switches = new Switches(Map.of());
        OutboundAddresses list = new OutboundAddresses(links.service(), switches);
        UserKey mei = new UserKey("mei");
        URI linked = URI.create(jira.address() + "/rest/hook");
        URI beside = URI.create(jira.address() + "x/rest/hook");

        assertThat(list.isAllowed(linked, mei)).isTrue();
        assertThat(list.isAllowed(jira.address(), mei)).isTrue();
        assertThat(list.isAllowed(linked)).as("for nobody").isFalse();
        assertThat(list.isAllowed(beside, mei)).isFalse();
        assertThat(list.isAllowed(URI.create(jira.address() + "/../other"), mei))
                .isFalse();
        switches.set(Switch.OUTBOUND_ALLOW_LIST, "off");
        assertThat(list.isAllowed(beside)).isTrue();
    }

    @Test
    void an_anonymous_visitor_must_authorise_first() {
        viewer = Optional.empty();
        assertThatThrownBy(() -> request(Request.MethodType.GET, "/who"))
                .isInstanceOfSatisfying(CredentialsRequiredException.class, required -> {
                    String address = CONFLUENCE
                            + "/plugins/servlet/applinks/oauth/login-dance/authorize?applicationLinkID=" + link.id();
                    assertThat(required.getAuthorisationURI()).hasToString(address);
                    assertThat(required.getAuthorisationURI(URI.create("http://x/?a=b")))
                            .hasToString(address + "&redirectUrl=http%3A%2F%2Fx%2F%3Fa%3Db");
                });
    }

    @Test
    void a_handler_gets_the_answer_whatever_its_status() throws Exception {
        assertThat(request(Request.MethodType.GET, "/missing").<Integer>executeAndReturn(Response::getStatusCode))
                .isEqualTo(404);
        assertThat(request(Request.MethodType.GET, "/same")
                        .<String>executeAndReturn(same -> same.getStatusCode() + same.getHeader("etag")))
                .isEqualTo("304W/\"1\"");
        assertThatThrownBy(() -> request(Request.MethodType.GET, "/missing").execute())
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void bodies_and_headers_are_sent() throws Exception {
        ApplicationLinkRequest request = request(Request.MethodType.PUT, "/echo");
        request.setHeader("If-None-Match", "W/\"7\"");
        request.setRequestBody("{\"a\":\"ä\"}", "application/json");
        assertThat(request.execute()).isEqualTo("PUT application/json W/\"7\" {\"a\":\"ä\"}");
    }

    @Test
    void a_compressed_answer_is_unpacked() throws Exception {
        assertThat(request(Request.MethodType.GET, "/packed").execute()).isEqualTo("打包");
    }

    @Test
    void time_outs_are_kept() throws Exception {
        ApplicationLinkRequest request = request(Request.MethodType.GET, "/slow");
        request.setSoTimeout(200);
        assertThatThrownBy(request::execute).isInstanceOf(ResponseReadTimeoutException.class);
    }

    @Test
    void the_read_time_out_counts_the_pause_between_two_packets_not_the_whole_answer() throws Exception {
        links.faults(link.id()).set(LinkFaults.Rule.of(LinkFault.DRIBBLE).delay(java.time.Duration.ofMillis(100)));
        ApplicationLinkRequest request = request(Request.MethodType.GET, "/who");
        request.setSoTimeout(250);
        long begun = System.nanoTime();
        assertThat(request.execute()).isEqualTo("mei");
        assertThat(System.nanoTime() - begun).isGreaterThan(300_000_000L);
    }

    @Test
    void nobody_listening_is_a_response_exception() throws Exception {
        links.faults(link.id()).set(LinkFault.REFUSED);
        assertThatThrownBy(this::who).isInstanceOf(ResponseException.class).hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void a_fault_strikes_so_many_requests_is_counted_and_can_be_mended() throws Exception {
        LinkFaults faults = links.faults(link.id());
        faults.set(LinkFaults.Rule.of(LinkFault.STATUS_500).requests(2));
        assertThatThrownBy(this::who).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(this::who).isInstanceOf(ResponseStatusException.class);
        assertThat(who()).isEqualTo("mei");
        assertThat(faults.hits()).isEqualTo(2);

        faults.set(LinkFault.UNAUTHORISED);
        assertThatThrownBy(() -> request(Request.MethodType.GET, "/who"))
                .isInstanceOf(CredentialsRequiredException.class);
        faults.mend();
        assertThat(who()).isEqualTo("mei");

        faults.set(LinkFaults.Rule.of(LinkFault.STATUS_502).percent(50));
        int struck = 0;
        for (int i = 0; i < 40; i++) {
            struck += request(Request.MethodType.GET, "/who").<Integer>executeAndReturn(Response::getStatusCode) == 502
                    ? 1
                    : 0;
        }
        assertThat(struck).isBetween(8, 32).isEqualTo(faults.hits());
    }

    @Test
    void each_fault_looks_to_the_caller_as_it_does_on_a_network() throws Exception {
        LinkFaults faults = links.faults(link.id());
        faults.set(LinkFaults.Rule.of(LinkFault.SLOW));
        ApplicationLinkRequest slow = request(Request.MethodType.GET, "/who");
        slow.setSoTimeout(50);
        assertThatThrownBy(slow::execute).isInstanceOf(ResponseReadTimeoutException.class);

        for (LinkFault broken : List.of(LinkFault.CUT, LinkFault.NO_HTTP)) {
            faults.set(broken);
            assertThatThrownBy(this::who).as(broken.name()).isInstanceOf(ResponseException.class);
        }
        faults.set(LinkFault.EMPTY);
        assertThat(who()).isEmpty();
        faults.set(LinkFault.WRONG_JSON);
        assertThat(who()).startsWith("[{");
        faults.set(LinkFault.LOG_IN_REDIRECT);
        assertThat(who()).isEqualTo("<html>Log in</html>");
        faults.set(LinkFault.HUGE);
        assertThat(request(Request.MethodType.GET, "/who")
                        .<Long>executeAndReturn(response -> length(response.getResponseBodyAsStream())))
                .isGreaterThan(40_000_000L);
        faults.set(LinkFault.STATUS_429);
        assertThat(request(Request.MethodType.GET, "/who")
                        .<String>executeAndReturn(response -> response.getHeader("Retry-After")))
                .isEqualTo("5");
    }

    private static long length(java.io.InputStream stream) throws ResponseException {
        try {
            return stream.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (java.io.IOException failure) {
            throw new ResponseException(failure);
        }
    }

    @Test
    void a_refused_token_goes_to_the_other_method_of_the_handler_and_is_forgotten() throws Exception {
        links.change(link.kind(LinkKind.EACH_PERSON));
        assertThatThrownBy(() -> request(Request.MethodType.GET, "/who"))
                .isInstanceOf(CredentialsRequiredException.class);
        links.tokens().keep(link.id(), "mei", "granted-once");
        String heard = request(Request.MethodType.GET, "/refused").execute(new ApplicationLinkResponseHandler<>() {
            @Override
            public String credentialsRequired(Response response) {
                return "credentials";
            }

            @Override
            public String handle(Response response) {
                return "handled";
            }
        });
        assertThat(heard).isEqualTo("credentials");
        assertThat(links.people(link.id())).isEmpty();
    }

    @Test
    void a_link_has_only_the_factories_of_its_kind() throws Exception {
        assertThat(primary().createNonImpersonatingAuthenticatedRequestFactory())
                .isNull();
        assertThat(primary()
                        .createAuthenticatedRequestFactory(TwoLeggedOAuthWithImpersonationAuthenticationProvider.class))
                .isNotNull();
        assertThat(primary().createAuthenticatedRequestFactory(OAuthAuthenticationProvider.class))
                .isNull();

        links.change(link.kind(LinkKind.APPLICATION));
        assertThat(primary().createImpersonatingAuthenticatedRequestFactory()).isNull();
        assertThat(primary().createAuthenticatedRequestFactory(TwoLeggedOAuthAuthenticationProvider.class))
                .isNotNull();
        assertThat(primary()
                        .createNonImpersonatingAuthenticatedRequestFactory()
                        .createRequest(Request.MethodType.GET, "/who")
                        .execute())
                .isEqualTo("nobody");

        links.change(link.kind(LinkKind.NONE));
        assertThat(primary().createImpersonatingAuthenticatedRequestFactory()).isNull();
        assertThat(who()).isEqualTo("nobody");
    }

    @Test
    void of_several_links_one_is_primary_and_another_takes_its_place() {
        LinkSettings second = links.add("jira", "Second", jira.address(), jira.address(), LinkKind.EACH_PERSON);
        assertThat(links.service().getApplicationLinks(JiraApplicationType.class))
                .hasSize(2);
        assertThat(primary().getId().get()).isEqualTo(link.id());
        links.makePrimary(second.id());
        assertThat(primary().getName()).isEqualTo("Second");
        links.remove(second.id());
        assertThat(primary().getId().get()).isEqualTo(link.id());
        links.remove(link.id());
        assertThat(primary()).isNull();
        assertThat(links.service().getApplicationLinks(ConfluenceApplicationType.class))
                .isEmpty();
    }

    @Test
    void links_are_told_of_and_lie_in_the_database() throws Exception {
        events.register(new Listener());
        LinkSettings added = links.add("confluence", "Wiki", CONFLUENCE, CONFLUENCE, LinkKind.NONE);
        links.change(added.details("Other", CONFLUENCE, CONFLUENCE));
        links.change(links.link(added.id()).orElseThrow().kind(LinkKind.EACH_PERSON));
        try (HostLinks again = new HostLinks(database, events, TOKENS, CONFLUENCE, () -> viewer)) {
            ApplicationLink found = again.service().getApplicationLink(new ApplicationId(added.id()));
            assertThat(found.getName()).isEqualTo("Other");
            assertThat(found.isPrimary()).isTrue();
        }
        links.remove(added.id());
        assertThat(told)
                .extracting(event -> (Object) event.getClass())
                .containsExactly(
                        ApplicationLinkAddedEvent.class,
                        ApplicationLinkDetailsChangedEvent.class,
                        ApplicationLinkAuthConfigChangedEvent.class,
                        ApplicationLinkDeletedEvent.class);
        assertThat(told.get(0).getApplicationId().get()).isEqualTo(added.id());
    }

    @Test
    void a_link_the_sandbox_made_stays_removed_once_it_is() {
        links.linkToNeighbour("confluence", "Confluence", CONFLUENCE);
        LinkSettings made = links.primary("confluence").orElseThrow();
        links.linkToNeighbour("confluence", "Confluence", URI.create("http://localhost:2/confluence"));
        assertThat(links.link(made.id()).orElseThrow().rpcUrl()).hasPort(2);
        links.remove(made.id());
        links.linkToNeighbour("confluence", "Confluence", CONFLUENCE);
        assertThat(links.primary("confluence")).isEmpty();
    }
}
