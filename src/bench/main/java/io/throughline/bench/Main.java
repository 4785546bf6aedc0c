package io.throughline.bench;

import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.Sandbox;
import io.throughline.sandbox.host.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Runs a benchmark in a Jira of its own, on a directory that is gone afterwards, prints its table and ends. */
public final class Main {
    // kept: the logging framework forgets levels of loggers nobody holds
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("org.apache"), Logger.getLogger("org.sitemesh"));

    private Main() {}

    public static void main(String[] arguments) {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        Options options;
        try {
            options = Options.of(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(Options.USAGE);
            System.exit(64);
            return;
        }
        try {
            run(options);
        } catch (RuntimeException failure) {
            System.err.println("The benchmark failed: " + failure);
            System.exit(1);
        }
        // threads of the HTTP client and of drivers must not keep a finished benchmark alive
        System.exit(0);
    }

    private static void run(Options options) {
        Path data = temporary();
        try (Sandbox sandbox =
                Sandbox.onlyJira(HostOptions.in(data).plugin(options.plugin()).database(options.database()))) {
            sandbox.addAdministrator();
            Users users = sandbox.jira().users();
            OkrApi admin = api(sandbox, users.byName("admin").orElseThrow());
            OkrApi otto = api(
                    sandbox,
                    users.add(
                            new Users.User("", "otto", "Otto", "otto@example.com", true, Locale.ENGLISH, Set.of()),
                            "otto"));
            PluginTables tables = new PluginTables(sandbox.jira().database());
            BoardData.Written written = new BoardData(admin).write();
            tables.multiply(options.goals());
            tables.checkIns(options.checkIns());
            new BoardReads(sandbox.jira(), tables, admin, otto, System.out).run(written, options.reads());
        } finally {
            delete(data);
        }
    }

    private static OkrApi api(Sandbox sandbox, Users.User person) {
        return new OkrApi(sandbox.jira().baseUrl(), sandbox.jira().users().newToken(person, "benchmark"));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("throughline-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> below = Files.walk(directory)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
