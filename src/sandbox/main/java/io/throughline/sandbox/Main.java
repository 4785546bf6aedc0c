package io.throughline.sandbox;

import io.throughline.sandbox.host.Switch;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Starts the sandbox from the command line and keeps it in the foreground until it is told to stop. */
public final class Main {
    private static final String USAGE = "usage: --plugin JAR [--port-jira 2990] [--port-confluence 1990] [--data DIR]"
            + " [--db h2|postgres|JDBC-URL] [--nodes 1] [--no-sample] [--only jira|confluence] [--set SWITCH=VALUE]...";

    // kept: the logging framework forgets levels of loggers nobody holds
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("org.apache"),
            Logger.getLogger("org.sitemesh"),
            Logger.getLogger("org.glassfish"),
            Logger.getLogger("org.jgroups"),
            Logger.getLogger("org.xnio"),
            Logger.getLogger("io.undertow"),
            Logger.getLogger("org.jboss"));

    private static final Logger LEAKS = Logger.getLogger("org.apache.catalina.loader.WebappClassLoaderBase");

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        logQuietly();
        Choices choices;
        try {
            choices = Choices.of(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(USAGE);
            System.exit(64);
            return;
        }
        CountDownLatch ended = new CountDownLatch(1);
        try {
            if (choices.nodes > 1) {
                ClusterRun cluster = choices.startNodes();
                atTheEnd(cluster::close, ended);
                cluster.readyLines().forEach(System.out::println);
                System.out.println(Choices.people(cluster.confluence()));
            } else {
                Sandbox sandbox = choices.start();
                atTheEnd(sandbox::close, ended);
                choices.announce(sandbox, System.out);
            }
        } catch (RuntimeException failure) {
            System.err.println("The sandbox does not start: " + failure.getMessage());
            org.slf4j.LoggerFactory.getLogger(Main.class).debug("The sandbox does not start", failure);
            System.exit(1);
        }
        ended.await();
    }

    private static void atTheEnd(Runnable close, CountDownLatch ended) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            close.run();
                            ended.countDown();
                        },
                        "shutdown"));
    }

    private static void logQuietly() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        // at its end Tomcat counts the process's own threads as leaks of a web application
        LEAKS.setLevel(Level.OFF);
        setDefault("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        setDefault("org.slf4j.simpleLogger.log.io.throughline", "info");
        setDefault("org.slf4j.simpleLogger.log.org.eclipse.gemini", "error");
        setDefault("org.slf4j.simpleLogger.showDateTime", "true");
        setDefault("org.slf4j.simpleLogger.dateTimeFormat", "HH:mm:ss.SSS");
        setDefault("org.slf4j.simpleLogger.showShortLogName", "true");
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** What the command line says. */
    private static final class Choices {
        private Path plugin = Path.of("src/plugin/target/throughline.jar");
        private int portJira = 2990;
        private int portConfluence = 1990;
        private Path data = Path.of(".throughline");
        private String database = "";
        private int nodes = 1;
        private String node = "";
        private int publicPort;
        private boolean sample = true;
        private String only = "";
        private final Map<Switch, String> switches = new EnumMap<>(Switch.class);

        private static Choices of(List<String> arguments) {
            Choices choices = new Choices();
            Deque<String> rest = new ArrayDeque<>(arguments);
            while (!rest.isEmpty()) {
                String option = rest.pop();
                if (option.equals("--no-sample")) {
                    choices.sample = false;
                } else if (rest.isEmpty()) {
                    throw new IllegalArgumentException(option + " needs a value, or is no option");
                } else {
                    choices.set(option, rest.pop());
                }
            }
            if (!Files.isRegularFile(choices.plugin)) {
                throw new IllegalArgumentException("There is no plugin JAR " + choices.plugin);
            }
            return choices;
        }

        private void set(String option, String value) {
            switch (option) {
                case "--plugin" -> plugin = Path.of(value);
                case "--port-jira" -> portJira = port(value);
                case "--port-confluence" -> portConfluence = port(value);
                case "--data" -> data = Path.of(value);
                case "--db" -> database = value;
                case "--only" -> {
                    if (!value.equals("jira") && !value.equals("confluence")) {
                        throw new IllegalArgumentException("--only is jira or confluence, not " + value);
                    }
                    only = value;
                }
                case "--set" -> flick(value);
                case "--nodes" -> nodes = count(value);
                // the two below are for the processes that --nodes starts
                case "--node" -> node = value;
                case "--public-port" -> publicPort = port(value);
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }

        private void flick(String assignment) {
            int equals = assignment.indexOf('=');
            Switch one = Switch.named(assignment.substring(0, Math.max(equals, 0)))
                    .orElseThrow(() -> new IllegalArgumentException("--set takes NAME=VALUE, the name one of "
                            + Arrays.stream(Switch.values()).map(Switch::key).collect(Collectors.joining(", "))));
            switches.put(one, assignment.substring(equals + 1));
        }

        private static int count(String value) {
            if (!value.matches("[1-8]")) {
                throw new IllegalArgumentException("--nodes is 1 to 8, not " + value);
            }
            return Integer.parseInt(value);
        }

        private static int port(String value) {
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException none) {
                throw new IllegalArgumentException("A port is a number, not " + value, none);
            }
        }

        private HostOptions options() {
            String usual = nodes > 1 ? "postgres" : "h2";
            HostOptions options = HostOptions.in(data).plugin(plugin).database(database.isEmpty() ? usual : database);
            for (Map.Entry<Switch, String> each : switches.entrySet()) {
                options = options.set(each.getKey(), each.getValue());
            }
            return options;
        }

        private ClusterRun startNodes() {
            if (!only.isEmpty()) {
                throw new IllegalArgumentException("--nodes starts both hosts: leave out --only");
            }
            return ClusterRun.start(options(), portJira, portConfluence, nodes, sample);
        }

        private Sandbox start() {
            HostOptions options = options();
            if (!node.isEmpty()) {
                NodeParent.endWithIt();
                options = options.node(node, publicPort);
            }
            return switch (only) {
                case "jira" -> Sandbox.onlyJira(options.port(portJira));
                case "confluence" -> Sandbox.onlyConfluence(options.port(portConfluence), portJira);
                default -> Sandbox.start(options.port(portJira), options.port(portConfluence));
            };
        }

        private void announce(Sandbox sandbox, PrintStream out) {
            boolean both = only.isEmpty();
            if (both && sample) {
                sandbox.loadSample();
            }
            sandbox.addAdministrator();
            if (!node.isEmpty()) {
                out.println(node + " ready: http://localhost:" + portJira + "/jira, process "
                        + ProcessHandle.current().pid());
                return;
            }
            if (!only.equals("confluence")) {
                out.println("Jira ready: " + sandbox.jira().baseUrl());
            }
            if (!only.equals("jira")) {
                out.println("Confluence ready: " + sandbox.confluence().baseUrl());
            }
            RunningHost any = only.equals("confluence") ? sandbox.confluence() : sandbox.jira();
            out.println(people(any));
        }

        private static String people(RunningHost host) {
            return "Log in as admin/admin"
                    + (host.users().all().size() > 1
                            ? ", or as one of " + String.join(", ", names(host)) + " (the password is the name)"
                            : "");
        }

        private static List<String> names(RunningHost host) {
            return host.users().all().stream()
                    .map(user -> user.name())
                    .filter(name -> !name.equals("admin"))
                    .toList();
        }
    }
}
