package io.throughline.sandbox.jira;

import com.atlassian.event.api.EventPublisher;
import io.throughline.sandbox.NoPlugins;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Plugins;
import io.throughline.sandbox.host.Switches;
import io.throughline.sandbox.host.Templates;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.JiraData;
import io.throughline.sandbox.services.HostEvents;
import io.throughline.sandbox.services.PersonEvents;
import io.throughline.sandbox.template.VelocityPages;
import io.throughline.sandbox.users.HostUsers;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A Jira on a real database, with the sandbox's own users, events and templates, and plugins that a test makes up. */
final class RunningJira implements Host, AutoCloseable {
    private final Switches switches = new Switches(Map.of());
    final JiraProduct product;
    final List<Plugins.WebPanelHtml> rightPanels = new ArrayList<>();
    private final Path home;
    private final String nodeId;
    private final String databaseChoice;
    private final PooledDatabase database;
    private final HostUsers users;
    private final HostEvents events = new HostEvents();
    private final VelocityPages templates = VelocityPages.ofSandbox();
    private String baseUrl = "http://localhost:2990/jira";

    RunningJira() {
        this("h2");
    }

    RunningJira(String databaseChoice) {
        this(databaseChoice, temporary(), "");
    }

    private RunningJira(String databaseChoice, Path home, String nodeId) {
        this.home = home;
        this.nodeId = nodeId;
        this.databaseChoice = databaseChoice;
        SignedLinkTokens tokens = new SignedLinkTokens(Clock.systemUTC());
        database = Databases.open(databaseChoice, home, "jira");
        users = new HostUsers(database, tokens, true, user -> {}, switches);
        users.onChange(new PersonEvents(events));
        product = new JiraProduct(tokens);
        product.start(this);
    }

    /** One of several nodes on a database given by its address; the home is made if it is not there. */
    static RunningJira node(String databaseChoice, Path home, String nodeId) {
        try {
            return new RunningJira(databaseChoice, Files.createDirectories(home), nodeId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("jira-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of its database. */
    String databaseChoice() {
        return databaseChoice;
    }

    @Override
    public String nodeId() {
        return nodeId;
    }

    JiraData data() {
        return product.data();
    }

    <T> T service(Class<T> type) {
        return type.cast(product.services().get(type));
    }

    /** Adds a person; his password is his name. */
    Users.User person(String name, String... groups) {
        return users.add(
                new Users.User("", name, name, name + "@example.com", true, Locale.ENGLISH, Set.of(groups)), name);
    }

    /** How many rows a table has. */
    long rows(String table) {
        return database.query("select count(*) from " + table, row -> row.getLong(1))
                .get(0);
    }

    void listensAt(String url) {
        baseUrl = url;
    }

    @Override
    public URI baseUrl() {
        return URI.create(baseUrl);
    }

    @Override
    public String contextPath() {
        return "/jira";
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public Plugins plugins() {
        return new MadeUp();
    }

    @Override
    public Templates templates() {
        return templates;
    }

    @Override
    public Switches switches() {
        return switches;
    }

    @Override
    public EventPublisher events() {
        return events;
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return key;
    }

    @Override
    public void close() {
        product.stop();
        database.close();
        if (!nodeId.isEmpty()) {
            // a node may come back to its home
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One item in the top bar, and the panels a test put there. */
    private final class MadeUp extends NoPlugins {
        @Override
        public List<WebPanelHtml> webPanels(String location, Map<String, Object> context) {
            return location.equals("atl.jira.view.issue.right.context") ? List.copyOf(rightPanels) : List.of();
        }

        @Override
        public List<WebItem> webItems(String section, Map<String, Object> context) {
            return section.equals("system.top.navigation.bar")
                    ? List.of(
                            new WebItem("made.up:item", "made-up-link", "Made up", "/jira/plugins/servlet/made-up", 1))
                    : List.of();
        }

        @Override
        public String resourceTags(Set<String> contexts, Locale locale) {
            return "<!-- resources of "
                    + String.join(" ", contexts.stream().sorted().toList()) + " -->";
        }
    }
}
