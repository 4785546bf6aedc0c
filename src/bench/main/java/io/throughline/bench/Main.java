package io.throughline.bench;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a benchmark, prints its tables and ends. */
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
        try (Site site = Site.start(options)) {
            new BoardReads(site, System.out).run(options.reads());
            if (options.checkIns() > 0) {
                try (Site full = Site.start(options)) {
                    full.tables().checkIns(options.checkIns());
                    new HistoryReads(site, full, System.out).run(options.reads());
                }
            }
        }
    }
}
