package io.throughline.sandbox;

import io.throughline.sandbox.host.Switch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one host starts.
 *
 * @param port 0 for any free one
 * @param data directory of all hosts; each has its own below it
 * @param database {@code h2}, {@code postgres} or a JDBC address
 * @param plugins JARs to install at the start
 * @param withheld packages kept back from plugins, a name ending in {@code .*} with all below; for tests
 * @param late services that come only after some time; for tests
 * @param patience how long a plugin may take to start
 * @param switches those that do not stand as usual
 * @param node which node of a cluster this is
 */
public record HostOptions(
        int port,
        Path data,
        String database,
        List<Path> plugins,
        Set<String> withheld,
        Map<Class<?>, Duration> late,
        Duration patience,
        Map<Switch, String> switches,
        Node node) {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    public HostOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is 0 to 65535, not " + port);
        }
        plugins = List.copyOf(plugins);
        withheld = Set.copyOf(withheld);
        late = Map.copyOf(late);
        switches = Map.copyOf(switches);
    }

    /** On H2, on any free port, without plugins. */
    public static HostOptions in(Path data) {
        return new HostOptions(0, data, "h2", List.of(), Set.of(), Map.of(), USUAL_PATIENCE, Map.of(), Node.ALONE);
    }

    public HostOptions port(int other) {
        return new HostOptions(other, data, database, plugins, withheld, late, patience, switches, node);
    }

    public HostOptions database(String other) {
        return new HostOptions(port, data, other, plugins, withheld, late, patience, switches, node);
    }

    public HostOptions plugin(Path jar) {
        return new HostOptions(port, data, database, List.of(jar), withheld, late, patience, switches, node);
    }

    public HostOptions withhold(String... packages) {
        return new HostOptions(port, data, database, plugins, Set.of(packages), late, patience, switches, node);
    }

    public HostOptions late(Class<?> service, Duration by) {
        return new HostOptions(port, data, database, plugins, withheld, Map.of(service, by), patience, switches, node);
    }

    public HostOptions patience(Duration other) {
        return new HostOptions(port, data, database, plugins, withheld, late, other, switches, node);
    }

    /** With one switch set. */
    public HostOptions set(Switch one, String value) {
        Map<Switch, String> all = new EnumMap<>(Switch.class);
        all.putAll(switches);
        all.put(one, value);
        return new HostOptions(port, data, database, plugins, withheld, late, patience, all, node);
    }

    /** As a node of a cluster, whose database must be one that several processes can use. */
    public HostOptions node(String id, int publicPort) {
        return new HostOptions(
                port, data, database, plugins, withheld, late, patience, switches, new Node(id, publicPort));
    }

    /**
     * A node of a cluster.
     *
     * @param id such as {@code node1}; "" for a host that is no cluster
     * @param publicPort the balancer's, for the addresses people and links use; 0 with the id ""
     */
    public record Node(String id, int publicPort) {
        /** No cluster. */
        public static final Node ALONE = new Node("", 0);

        public Node {
            if (!id.matches("[A-Za-z0-9_-]{0,60}")) {
                throw new IllegalArgumentException("A node's name has letters, digits, _ and -, not " + id);
            }
            if (id.isEmpty() != (publicPort == 0)) {
                throw new IllegalArgumentException("A node has a name and a public port, a single host has neither");
            }
        }

        boolean alone() {
            return id.isEmpty();
        }
    }
}
