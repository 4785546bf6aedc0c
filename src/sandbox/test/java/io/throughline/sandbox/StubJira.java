package io.throughline.sandbox;

import io.throughline.sandbox.users.SignedLinkTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Jira without pages of its own, for all tests of a class. It has {@code mei}, and {@code admin}, who administers it. */
public final class StubJira implements BeforeAllCallback, AfterAllCallback {
    private final boolean withTinyPlugin;
    private Path directory;
    private RunningHost host;
    private Browser browser;

    private StubJira(boolean withTinyPlugin) {
        this.withTinyPlugin = withTinyPlugin;
    }

    public static StubJira withoutPlugins() {
        return new StubJira(false);
    }

    /** With {@link TinyPlugin} from the start. */
    public static StubJira withTinyPlugin() {
        return new StubJira(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("stub-jira");
        start();
    }

    private void start() {
        HostOptions options = HostOptions.in(directory.resolve("data"));
        host = RunningHost.start(
                withTinyPlugin ? options.plugin(TinyPlugin.build(directory, "1.0")) : options,
                StubProduct.jira(),
                new SignedLinkTokens(Clock.systemUTC()));
        browser = new Browser(host.baseUrl());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        host.close();
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    /** Stops it and starts it again on the same data, at another port. */
    public void restart() {
        host.close();
        start();
    }

    public RunningHost host() {
        return host;
    }

    /** A browser nobody is logged in with. */
    public Browser browser() {
        return browser;
    }

    /** For what a test builds; gone with the host. */
    public Path directory() {
        return directory;
    }
}
