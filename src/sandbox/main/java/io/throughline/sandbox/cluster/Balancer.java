package io.throughline.sandbox.cluster;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.predicate.Predicates;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One address for several nodes. A session stays on its node as long as that serves ({@code /status} says so); then its
 * person has to log in again at another. A request that never reached a node goes to the next one; one whose answer did not
 * come is asked again only if it reads.
 */
public final class Balancer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Balancer.class);
    private static final long LOOK_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int TRIES = 3;

    private final String contextPath;
    private final LoadBalancingProxyClient targets = new LoadBalancingProxyClient();
    private final Map<String, URI> nodes = new ConcurrentHashMap<>();
    private final Set<String> serving = new HashSet<>();
    private final HttpClient asking =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "balancer-looks");
        thread.setDaemon(true);
        return thread;
    });
    private final Undertow server;

    private Balancer(int port, String contextPath, String sessionCookie) {
        this.contextPath = contextPath;
        targets.addSessionCookieName(sessionCookie);
        targets.setConnectionsPerThread(100).setSoftMaxConnectionsPerThread(20).setTtl(10_000);
        // who serves is decided by looking, not by counting failures
        targets.setProblemServerRetry(1);
        this.server = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .setHandler(ProxyHandler.builder()
                        .setProxyClient(targets)
                        .setMaxConnectionRetries(TRIES)
                        .setIdempotentRequestPredicate(Predicates.parse("method(GET) or method(HEAD)"))
                        .build())
                .build();
    }

    /**
     * Opens the port; nodes come with {@link #add}.
     *
     * @param sessionCookie name of the cookie whose value ends in a dot and the node's name
     */
    public static Balancer start(int port, String contextPath, String sessionCookie) {
        Balancer balancer = new Balancer(port, contextPath, sessionCookie);
        balancer.server.start();
        return balancer;
    }

    /** Begins to look after a node; requests go there when it serves. */
    @SuppressWarnings("FutureReturnValueIgnored") // a look that fails is a node that does not serve
    public void add(String node, URI address) {
        if (nodes.isEmpty()) {
            looking.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        nodes.put(node, address);
    }

    /** Names of the nodes that get requests now. */
    public Set<String> serving() {
        synchronized (serving) {
            return Set.copyOf(serving);
        }
    }

    private void look() {
        nodes.forEach((node, address) -> {
            boolean up = up(address);
            synchronized (serving) {
                if (up && serving.add(node)) {
                    targets.addHost(address, node);
                    LOG.info("{} serves", node);
                } else if (!up && serving.remove(node)) {
                    targets.removeHost(address);
                    LOG.info("{} does not serve", node);
                }
            }
        });
    }

    private boolean up(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(contextPath + "/status"))
                .timeout(PATIENCE)
                .build();
        try {
            return asking.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
        server.stop();
    }
}
