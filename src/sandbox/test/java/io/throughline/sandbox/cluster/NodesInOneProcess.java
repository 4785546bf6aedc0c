package io.throughline.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.Sandbox;
import io.throughline.sandbox.database.OwnPostgres;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.plugin.InstalledPlugins;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Nodes of one Jira that run in the test's own process, on one PostgreSQL and one shared home, without a balancer. */
final class NodesInOneProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path directory;
    private final OwnPostgres server;
    private final Deque<Node> running = new ArrayDeque<>();

    NodesInOneProcess(Path directory) throws IOException {
        this.directory = directory;
        this.server = OwnPostgres.start(directory.resolve("postgres"));
    }

    /**
     * A node that runs.
     *
     * @param people sends requests by tokens
     * @param admin an administrator's own browser, logged in
     */
    record Node(Sandbox sandbox, Browser people, Browser admin) implements AutoCloseable {
        RunningHost host() {
            return sandbox.jira();
        }

        InstalledPlugins plugins() {
            return host().plugins();
        }

        Users users() {
            return host().users();
        }

        JiraData data() {
            return sandbox.jiraProduct().data();
        }

        /** What a GET by that person is answered with. */
        int status(String person, String path) {
            return people.status(person, path);
        }

        /** Fills in a form of an administrator's page. */
        HttpResponse<String> act(String page, Map<String, String> fields) {
            Map<String, String> all = new HashMap<>(fields);
            all.put("atl_token", Browser.formToken(admin.send(admin.to(page)).body()));
            return admin.post(page, all);
        }

        Users.User person(String name, String... groups) {
            return users().add(
                            new Users.User("", name, name, name + "@example.com", true, Locale.ENGLISH, Set.of(groups)),
                            name);
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }

    /** Starts one; on return it serves. */
    Node start(String name) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Sandbox sandbox = Sandbox.onlyJira(HostOptions.in(directory.resolve("data"))
                .database(server.jdbcUrl())
                .port(port)
                .node(name, port)
                .set(Switch.SECURE_ADMINISTRATOR_SESSIONS, "off"));
        sandbox.addAdministrator();
        URI address = sandbox.jira().baseUrl();
        Node node = new Node(sandbox, new Browser(address), Browser.loggedIn(address, "admin"));
        running.push(node);
        return node;
    }

    /** Waits for what must come to be within some seconds. */
    static void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        running.forEach(Node::close);
        server.stop();
    }
}
