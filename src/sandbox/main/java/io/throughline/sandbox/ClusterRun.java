package io.throughline.sandbox;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import io.throughline.sandbox.cluster.JiraNodes;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.database.OwnPostgres;
import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.services.StoredSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several Jira nodes as processes of their own behind a balancer, and one Confluence in this process, all on one PostgreSQL.
 * A node that ends, killed or not, is started again.
 */
final class ClusterRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterRun.class);
    private static final String PREPARED = "sandbox.cluster.sample";
    private static final long LOOK_MILLIS = 500;

    private final Deque<Runnable> ends = new ArrayDeque<>();
    private final Sandbox confluence;
    private final JiraNodes nodes;

    /**
     * Starts all of it.
     *
     * @param options what all hosts have in common
     * @param sample whether an empty Jira gets the sample company
     */
    static ClusterRun start(HostOptions options, int portJira, int portConfluence, int count, boolean sample) {
        int port = portJira == 0 ? RunningHost.freePort() : portJira;
        return new ClusterRun(options, port, portConfluence, count, sample);
    }

    private ClusterRun(HostOptions given, int portJira, int portConfluence, int count, boolean sample) {
        if (given.database().equals("h2") || given.database().startsWith("jdbc:h2:")) {
            throw new IllegalArgumentException("Several nodes need --db postgres, or the address of a PostgreSQL: an H2"
                    + " file serves one process");
        }
        try {
            HostOptions options = given.database(url(given));
            Path jiraHome = Files.createDirectories(given.data().resolve("jira").toAbsolutePath());
            confluence = sample && !prepared(options, jiraHome, false)
                    ? prepare(options, jiraHome, portJira, portConfluence)
                    : Sandbox.onlyConfluence(options.port(portConfluence), portJira);
            ends.push(confluence::close);
            confluence.addAdministrator();
            nodes = JiraNodes.start(new JiraNodes.Plan(
                    Main.class.getName(),
                    portJira,
                    IntStream.range(0, count)
                            .mapToObj(each -> RunningHost.freePort())
                            .toList(),
                    options.data(),
                    options.database(),
                    options.plugins().get(0),
                    options.switches()));
            ends.push(nodes::close);
            watch();
        } catch (IOException failure) {
            close();
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private String url(HostOptions options) throws IOException {
        if (!options.database().equals("postgres")) {
            return options.database();
        }
        OwnPostgres server = OwnPostgres.start(
                Files.createDirectories(options.data().toAbsolutePath()).resolve("postgres"));
        ends.push(server::stop);
        return server.jdbcUrl();
    }

    /** The sample is written by hosts of one process; this Jira ends before the nodes begin. */
    private static Sandbox prepare(HostOptions options, Path jiraHome, int portJira, int portConfluence) {
        Sandbox both = Sandbox.start(options.port(portJira), options.port(portConfluence));
        both.loadSample();
        both.jira().close();
        prepared(options, jiraHome, true);
        return both;
    }

    /** Whether an earlier run has written the sample; from now on it has, if this says so. */
    private static boolean prepared(HostOptions options, Path jiraHome, boolean nowIs) {
        try (PooledDatabase database = Databases.open(options.database(), jiraHome, "jira")) {
            PluginSettings settings = new StoredSettings(database).createGlobalSettings();
            if (nowIs) {
                settings.put(PREPARED, "true");
            }
            return settings.get(PREPARED) != null;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it logs what goes wrong
    private void watch() {
        ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "nodes-watch");
            thread.setDaemon(true);
            return thread;
        });
        ends.push(watching::shutdownNow);
        watching.scheduleWithFixedDelay(this::startAgain, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void startAgain() {
        for (String name : nodes.names()) {
            if (!nodes.running(name)) {
                LOG.warn("{} has ended: it is started again", name);
                try {
                    nodes.startNode(name);
                } catch (RuntimeException failure) {
                    LOG.error("{} does not start", name, failure);
                }
            }
        }
    }

    /** What to print when all is up. */
    List<String> readyLines() {
        return List.of(
                "Jira ready: " + nodes.address(),
                "Confluence ready: " + confluence.confluence().baseUrl());
    }

    RunningHost confluence() {
        return confluence.confluence();
    }

    @Override
    public void close() {
        while (!ends.isEmpty()) {
            try {
                ends.pop().run();
            } catch (RuntimeException failure) {
                // one part that does not end must not keep the others
                LOG.warn("A part did not end cleanly", failure);
            }
        }
    }
}
