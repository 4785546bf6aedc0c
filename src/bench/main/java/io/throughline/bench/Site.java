package io.throughline.bench;

import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.RunningHost;
import io.throughline.sandbox.Sandbox;
import io.throughline.sandbox.host.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A Jira of a benchmark's own with a filled board, on a directory that is gone afterwards. */
final class Site implements AutoCloseable {
    private final Path directory;
    private final Sandbox sandbox;
    private final Users.User admin;
    private final Users.User otto;
    private final PluginTables tables;
    private final BoardData data;
    private final BoardData.Written written;

    private Site(Options options) {
        directory = temporary();
        sandbox = Sandbox.onlyJira(
                HostOptions.in(directory).plugin(options.plugin()).database(options.database()));
        sandbox.addAdministrator();
        Users users = jira().users();
        admin = users.byName("admin").orElseThrow();
        otto = users.add(
                new Users.User("", "otto", "Otto", "otto@example.com", true, Locale.ENGLISH, Set.of()), "otto");
        tables = new PluginTables(jira().database());
        data = new BoardData(api(admin));
        written = data.write();
        tables.multiply(options.goals());
    }

    /** Starts it and fills it with as many goals as asked for, and with a few check-ins. */
    static Site start(Options options) {
        return new Site(options);
    }

    RunningHost jira() {
        return sandbox.jira();
    }

    PluginTables tables() {
        return tables;
    }

    BoardData data() {
        return data;
    }

    BoardData.Written written() {
        return written;
    }

    /** Reads over HTTP as somebody who sees everything. */
    OkrApi asAdmin() {
        return api(admin);
    }

    /** Reads over HTTP as somebody who may see fewer org units. */
    OkrApi asOther() {
        return api(otto);
    }

    BoardReader inServer() {
        return new BoardInServer(jira(), admin, written);
    }

    BoardReader inServerAsOther() {
        return new BoardInServer(jira(), otto, written);
    }

    /** Makes the plugin forget all it knows of the store: it becomes another one, of which nothing but an empty cycle is read. */
    void forget() {
        tables.renew();
        new BoardInServer(jira(), admin, written.empty()).whole();
    }

    private OkrApi api(Users.User person) {
        return new OkrApi(jira().baseUrl(), jira().users().newToken(person, "benchmark"));
    }

    @Override
    public void close() {
        sandbox.close();
        try (Stream<Path> below = Files.walk(directory)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("throughline-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
