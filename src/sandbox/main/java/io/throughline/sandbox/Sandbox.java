package io.throughline.sandbox;

import io.throughline.sandbox.confluence.ConfluenceProduct;
import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.host.Product;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.JiraProduct;
import io.throughline.sandbox.sample.Sample;
import io.throughline.sandbox.users.SignedLinkTokens;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A Jira and a Confluence, linked, in one process; for the command line and for tests. */
public final class Sandbox implements AutoCloseable {
    private final Optional<Started<JiraProduct>> jira;
    private final Optional<Started<ConfluenceProduct>> confluence;

    private record Started<P extends Product>(RunningHost host, P product) {}

    private Sandbox(Optional<Started<JiraProduct>> jira, Optional<Started<ConfluenceProduct>> confluence) {
        this.jira = jira;
        this.confluence = confluence;
    }

    /** Both hosts, started side by side. */
    public static Sandbox start(HostOptions jiraOptions, HostOptions confluenceOptions) {
        ApplicationLinkTokens tokens = tokens(jiraOptions.data());
        HostOptions jiraFixed = jiraOptions.port() == 0 ? jiraOptions.port(RunningHost.freePort()) : jiraOptions;
        CompletableFuture<Started<JiraProduct>> jira = CompletableFuture.supplyAsync(
                () -> jira(jiraFixed, tokens), task -> new Thread(task, "start-jira").start());
        CompletableFuture<Started<ConfluenceProduct>> confluence = CompletableFuture.supplyAsync(
                () -> confluence(confluenceOptions, tokens, jiraAddress(jiraFixed.port())),
                task -> new Thread(task, "start-confluence").start());
        try {
            CompletableFuture.allOf(jira, confluence).join();
            jira.join()
                    .host()
                    .links()
                    .linkToNeighbour(
                            "confluence", "Confluence", confluence.join().host().baseUrl());
            return new Sandbox(Optional.of(jira.join()), Optional.of(confluence.join()));
        } catch (CompletionException failure) {
            closeIfUp(jira);
            closeIfUp(confluence);
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private static <P extends Product> void closeIfUp(CompletableFuture<Started<P>> starting) {
        if (!starting.isCompletedExceptionally()) {
            starting.join().host().close();
        }
    }

    /** Jira alone. */
    public static Sandbox onlyJira(HostOptions options) {
        return new Sandbox(Optional.of(jira(options, tokens(options.data()))), Optional.empty());
    }

    /**
     * Confluence alone.
     *
     * @param jiraPort where the linked Jira is, or would be
     */
    public static Sandbox onlyConfluence(HostOptions options, int jiraPort) {
        return new Sandbox(
                Optional.empty(), Optional.of(confluence(options, tokens(options.data()), jiraAddress(jiraPort))));
    }

    private static ApplicationLinkTokens tokens(Path data) {
        return new SignedLinkTokens(data.toAbsolutePath().resolve("link.key"), Clock.systemUTC());
    }

    private static URI jiraAddress(int port) {
        return URI.create("http://localhost:" + port + "/jira");
    }

    private static Started<JiraProduct> jira(HostOptions options, ApplicationLinkTokens tokens) {
        JiraProduct product = new JiraProduct(tokens);
        return new Started<>(RunningHost.start(options, product, tokens), product);
    }

    private static Started<ConfluenceProduct> confluence(
            HostOptions options, ApplicationLinkTokens tokens, URI jiraAddress) {
        ConfluenceProduct product = new ConfluenceProduct();
        RunningHost host = RunningHost.start(options, product, tokens);
        host.links().linkToNeighbour("jira", "Jira", jiraAddress);
        return new Started<>(host, product);
    }

    /** Gives an instance without people its first, as a set-up wizard would: {@code admin}, password the same. */
    public void addAdministrator() {
        jira.ifPresent(started -> addAdministrator(started.host()));
        confluence.ifPresent(started -> addAdministrator(started.host()));
    }

    private static void addAdministrator(RunningHost host) {
        Users.User administrator = new Users.User(
                "",
                "admin",
                "Administrator",
                "admin@example.com",
                true,
                Locale.ENGLISH,
                Set.of("system-administrators"));
        host.users().add(administrator, "admin");
    }

    /** Loads the sample company into both hosts, if they are empty. */
    public void loadSample() {
        Started<JiraProduct> inJira = jira.orElseThrow();
        Started<ConfluenceProduct> inConfluence = confluence.orElseThrow();
        Sample.load(inJira.host(), inConfluence.host(), inJira.product(), inConfluence.product());
    }

    public RunningHost jira() {
        return jira.orElseThrow().host();
    }

    public RunningHost confluence() {
        return confluence.orElseThrow().host();
    }

    public JiraProduct jiraProduct() {
        return jira.orElseThrow().product();
    }

    public ConfluenceProduct confluenceProduct() {
        return confluence.orElseThrow().product();
    }

    /** Confluence first: it may be asking Jira. */
    @Override
    public void close() {
        confluence.ifPresent(started -> started.host().close());
        jira.ifPresent(started -> started.host().close());
    }
}
