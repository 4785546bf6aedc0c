package io.throughline.sandbox.cluster;

import io.throughline.sandbox.host.Switch;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nodes of one Jira, each a process, behind a balancer. They start one after the other. */
public final class JiraNodes implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_MILLIS = 50;

    private final Balancer balancer;
    private final URI address;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private record Node(NodeProcess process, URI address) {}

    /**
     * What the nodes have in common.
     *
     * @param mainClass the sandbox's, which takes the command line's options
     * @param port the balancer's
     * @param ports of the nodes, one each
     * @param data directory of all hosts
     * @param databaseUrl of a PostgreSQL
     * @param plugin JAR to install
     * @param switches those that do not stand as usual
     */
    public record Plan(
            String mainClass,
            int port,
            List<Integer> ports,
            Path data,
            String databaseUrl,
            Path plugin,
            Map<Switch, String> switches) {
        public Plan {
            ports = List.copyOf(ports);
            switches = Map.copyOf(switches);
        }

        private List<String> arguments(String node, int own) {
            List<String> arguments = new ArrayList<>(List.of(
                    "--only", "jira",
                    "--node", node,
                    "--public-port", String.valueOf(port),
                    "--port-jira", String.valueOf(own),
                    "--data", data.toString(),
                    "--db", databaseUrl,
                    "--plugin", plugin.toString()));
            switches.forEach((one, value) -> {
                arguments.add("--set");
                arguments.add(one.key() + "=" + value);
            });
            return arguments;
        }
    }

    private JiraNodes(Plan plan) {
        this.address = URI.create("http://localhost:" + plan.port() + "/jira");
        this.balancer = Balancer.start(plan.port(), "/jira", "JSESSIONID_JIRA");
        for (int port : plan.ports()) {
            String name = "node" + (nodes.size() + 1);
            nodes.put(
                    name,
                    new Node(
                            new NodeProcess(plan.mainClass(), plan.arguments(name, port)),
                            URI.create("http://localhost:" + port)));
        }
    }

    /** Starts all; on return each serves. */
    public static JiraNodes start(Plan plan) {
        JiraNodes started = new JiraNodes(plan);
        try {
            started.names().forEach(name -> {
                started.startNode(name);
                started.awaitServing(name, true);
            });
        } catch (RuntimeException failure) {
            started.close();
            throw failure;
        }
        return started;
    }

    /** {@code node1}, {@code node2} and so on. */
    public Set<String> names() {
        return nodes.keySet();
    }

    /** Jira's address for people: the balancer's, with the context path. */
    public URI address() {
        return address;
    }

    /** Where one node itself answers, with the context path. */
    public URI address(String name) {
        return nodes.get(name).address().resolve("/jira");
    }

    /** Number of a node's process. */
    public long pid(String name) {
        return nodes.get(name).process().pid();
    }

    public boolean running(String name) {
        return nodes.get(name).process().running();
    }

    /** Starts a node that does not run, under its old name; it serves some seconds later. */
    public void startNode(String name) {
        nodes.get(name).process().start();
        balancer.add(name, nodes.get(name).address());
    }

    /** Kills a node; on return its process is gone, and the balancer has yet to notice. */
    public void kill(String name) {
        nodes.get(name).process().kill();
    }

    /** Ends a node in order. */
    public void stop(String name) {
        nodes.get(name).process().close();
    }

    /**
     * Waits until the balancer sends requests to a node, or no longer does.
     *
     * @throws IllegalStateException if that takes more than three minutes, or the node's process has ended meanwhile
     */
    public void awaitServing(String name, boolean serving) {
        Instant end = Instant.now().plus(PATIENCE);
        while (balancer.serving().contains(name) != serving) {
            if (serving && !running(name)) {
                throw new IllegalStateException(name + " ended while it started");
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(name + (serving ? " does not serve" : " still serves"));
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + name, stopped);
            }
        }
    }

    /** Ends all in order. */
    @Override
    public void close() {
        List<Thread> ends = nodes.values().stream()
                .map(node -> new Thread(node.process()::close, "node-ends"))
                .toList();
        ends.forEach(Thread::start);
        boolean interrupted = false;
        for (Thread each : ends) {
            try {
                each.join();
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        balancer.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
