package io.throughline.sandbox;

import com.atlassian.event.api.EventPublisher;
import io.throughline.sandbox.cluster.Cluster;
import io.throughline.sandbox.cluster.StartingTurn;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.database.SqlCounter;
import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Product;
import io.throughline.sandbox.host.Signals;
import io.throughline.sandbox.host.Switches;
import io.throughline.sandbox.host.Templates;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.link.HostLinks;
import io.throughline.sandbox.osgi.ContainerBundles;
import io.throughline.sandbox.osgi.HostPackages;
import io.throughline.sandbox.osgi.PluginContainer;
import io.throughline.sandbox.plugin.InstalledPlugins;
import io.throughline.sandbox.plugin.PluginParts;
import io.throughline.sandbox.services.HostEvents;
import io.throughline.sandbox.services.PersonEvents;
import io.throughline.sandbox.template.VelocityPages;
import io.throughline.sandbox.text.HostTexts;
import io.throughline.sandbox.users.HostUsers;
import io.throughline.sandbox.web.WebServer;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One host, a Jira or a Confluence by its product, from its database to its web server. */
public final class RunningHost implements Host, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningHost.class);

    private final Deque<Part> opened = new ArrayDeque<>();
    private final Product product;
    private final HostOptions.Node node;
    private final Path sharedHome;
    private final Path home;
    private final URI baseUrl;
    private final PooledDatabase database;
    private final Optional<StartingTurn> turn;
    private final Optional<Cluster> cluster;
    private final HostTexts texts = new HostTexts();
    private final HostEvents events = new HostEvents();
    private final Templates templates = VelocityPages.ofSandbox();
    private final Switches switches;
    private final HostUsers users;
    private final HostLinks links;
    private final OfferedServices services;
    private final PluginParts parts;
    private final PluginContainer container;
    private final InstalledPlugins plugins;
    private final WebServer server;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean running;

    /**
     * Starts it; on return plugins are enabled, or failed and say why.
     *
     * @param tokens shared with the host it is linked to
     */
    public static RunningHost start(HostOptions options, Product product, ApplicationLinkTokens tokens) {
        RunningHost host = new RunningHost(options, product, tokens);
        host.installPlugins(options);
        host.turn.ifPresent(StartingTurn::close);
        return host;
    }

    private RunningHost(HostOptions options, Product product, ApplicationLinkTokens tokens) {
        this.product = product;
        this.switches = new Switches(options.switches());
        String name = product.applicationKey();
        this.node = options.node();
        this.sharedHome = directory(options.data().resolve(name).toAbsolutePath());
        this.home = node.alone()
                ? sharedHome
                : directory(sharedHome.resolve("nodes").resolve(node.id()));
        int port = options.port() == 0 ? freePort() : options.port();
        int publicPort = node.alone() ? port : node.publicPort();
        this.baseUrl = URI.create("http://localhost:" + publicPort + "/" + name);
        try {
            this.database =
                    opened("database", Databases.open(options.database(), sharedHome, name), PooledDatabase::close);
            this.turn = node.alone() ? Optional.empty() : Optional.of(StartingTurn.take(database));
            this.cluster = node.alone()
                    ? Optional.empty()
                    : Optional.of(opened(
                            "cluster",
                            Cluster.join(node.id(), product.version(), database, switches, Clock.systemUTC()),
                            Cluster::close));
            this.links = opened(
                    "links",
                    new HostLinks(database, events, tokens, baseUrl, () -> users().current()
                            .map(Users.User::name)),
                    HostLinks::close);
            this.users = new HostUsers(database, links.accepted(), name.equals("jira"), product::acting, switches);
            users.onChange(new PersonEvents(events));
            users.whenStored(() -> signals().tell("people", "stored"));
            signals().hear("people", word -> users.reload());
            this.services = opened(
                    "services",
                    new OfferedServices(this, product, links, database, texts, events, Clock.systemUTC(), cluster),
                    OfferedServices::close);
            this.parts = services.parts();
            this.container = opened(
                    "plugin container",
                    new PluginContainer(
                            home.resolve("osgi"),
                            ContainerBundles.in(options.data().toAbsolutePath().resolve("bundles")),
                            new HostPackages(product.packages(), options.withheld())),
                    PluginContainer::close);
            this.plugins = new InstalledPlugins(container, parts, name, this, options.patience());
            opened("product", product, Product::stop).start(this);
            services.offer(container, plugins, options.late());
            opened("plugins", plugins, InstalledPlugins::stopAll);
            this.server = opened(
                    "web server",
                    new WebServer(
                            this, users, port, product, links, parts, plugins, frontEnd(), () -> running, this::close),
                    WebServer::close);
            server.start(parts);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** A part that is up and how it stops; parts stop in the opposite order. */
    private record Part(String name, Runnable stop) {}

    private <T> T opened(String part, T value, Consumer<T> stop) {
        opened.push(new Part(part, () -> stop.accept(value)));
        return value;
    }

    private void installPlugins(HostOptions options) {
        plugins.startAll(options.plugins());
        running = true;
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path frontEnd() {
        String house = System.getProperty("throughline.house", "");
        return Path.of(System.getProperty(
                "throughline.aui",
                Path.of(house, "src", "sandbox", "node_modules").toString()));
    }

    @Override
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public String contextPath() {
        return baseUrl.getPath();
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public Path sharedHome() {
        return sharedHome;
    }

    @Override
    public String nodeId() {
        return node.id();
    }

    @Override
    public Signals signals() {
        return cluster.<Signals>map(Cluster::channel).orElse(Signals.NONE);
    }

    @Override
    public PooledDatabase database() {
        return database;
    }

    @Override
    public HostUsers users() {
        return users;
    }

    @Override
    public InstalledPlugins plugins() {
        return plugins;
    }

    @Override
    public Templates templates() {
        return templates;
    }

    @Override
    public EventPublisher events() {
        return events;
    }

    @Override
    public Switches switches() {
        return switches;
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }

    /** The links to other applications. */
    public HostLinks links() {
        return links;
    }

    /** Counts what is sent to this host's database. */
    public SqlCounter sql() {
        return database.counter();
    }

    /** A service this host offers to plugins; for tests. */
    public <T> T service(Class<T> type) {
        return Optional.ofNullable(services.all().get(type)).map(type::cast).orElseThrow();
    }

    /** Answers at one more address below its own, behind the filters that stand before all; for benchmarks. */
    public void serve(String pattern, HttpServlet servlet) {
        server.serve(pattern, servlet);
    }

    /** All services this host offers, by interface; factories stand for services made for each bundle. */
    public Map<Class<?>, Object> services() {
        return services.all();
    }

    /** Offers another instance of a service from now on, as after a host's own plugin was upgraded; for tests. */
    public void replace(Class<?> type, Object service) {
        container.offer(type, service);
    }

    /** Takes a service away; for tests. */
    public void withdraw(Class<?> type) {
        container.withdraw(type);
    }

    /** Stops everything in order; does nothing the second time. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        running = false;
        while (!opened.isEmpty()) {
            Part part = opened.pop();
            try {
                part.stop().run();
            } catch (RuntimeException failure) {
                // one part that does not stop must not keep the database from closing
                LOG.warn("{}: the {} did not stop cleanly", product.displayName(), part.name(), failure);
            }
        }
    }
}
