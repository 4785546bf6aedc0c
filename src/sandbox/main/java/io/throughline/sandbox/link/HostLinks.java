package io.throughline.sandbox.link;

import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.event.ApplicationLinkAddedEvent;
import com.atlassian.applinks.api.event.ApplicationLinkAuthConfigChangedEvent;
import com.atlassian.applinks.api.event.ApplicationLinkDeletedEvent;
import com.atlassian.applinks.api.event.ApplicationLinkDetailsChangedEvent;
import com.atlassian.event.api.EventPublisher;
import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.host.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** All that one host has of application links: those it reads over, and who may read it. */
public final class HostLinks implements AutoCloseable {
    /** Where a person goes to let this host read another for him; the host's own address for it. */
    public static final String DANCE = "/plugins/servlet/applinks/oauth/login-dance";

    private final KeptLinks links;
    private final KeptTokens tokens;
    private final Access access;
    private final ApplicationLinkTokens signed;
    private final EventPublisher events;
    private final URI baseUrl;
    private final Supplier<Optional<String>> viewer;
    private final Connections connections = new Connections();
    private final Map<String, LinkFaults> faults = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> properties = new ConcurrentHashMap<>();
    private final Map<String, String> begun = new ConcurrentHashMap<>();

    /**
     * Opens the tables, making them if need be.
     *
     * @param signed names this host and those it trusts sign
     * @param baseUrl this host's address
     * @param viewer log-in name of who is looking; empty for an anonymous visitor
     */
    public HostLinks(
            Database database,
            EventPublisher events,
            ApplicationLinkTokens signed,
            URI baseUrl,
            Supplier<Optional<String>> viewer) {
        this.links = new KeptLinks(database);
        this.tokens = new KeptTokens(database);
        this.access = new Access(database, Clock.systemUTC());
        this.signed = signed;
        this.events = events;
        this.baseUrl = baseUrl;
        this.viewer = viewer;
    }

    /** The links, primary ones first. */
    public List<LinkSettings> all() {
        return links.all();
    }

    public Optional<LinkSettings> link(String id) {
        return all().stream().filter(link -> link.id().equals(id)).findFirst();
    }

    /** The one that is asked where nobody names one. */
    public Optional<LinkSettings> primary(String application) {
        return all().stream()
                .filter(link -> link.primary() && link.application().equals(application))
                .findFirst();
    }

    /** Sees that there is a link to the sandbox's other host, at the address it has this time, unless it was removed. */
    public void linkToNeighbour(String application, String name, URI address) {
        String id = UUID.nameUUIDFromBytes(("neighbour:" + application).getBytes(StandardCharsets.UTF_8))
                .toString();
        Optional<LinkSettings> there = link(id);
        if (there.isPresent()) {
            links.change(there.get().details(there.get().name(), address, address));
        } else if (!links.knew(id)) {
            boolean first = primary(application).isEmpty();
            links.add(new LinkSettings(id, application, name, address, address, first, LinkKind.IMPERSONATING));
        }
    }

    /** Adds a link; the first to a kind of application is primary. Its id is made. */
    public LinkSettings add(String application, String name, URI displayUrl, URI rpcUrl, LinkKind kind) {
        boolean first = primary(application).isEmpty();
        LinkSettings added =
                new LinkSettings(UUID.randomUUID().toString(), application, name, displayUrl, rpcUrl, first, kind);
        links.add(added);
        events.publish(new ApplicationLinkAddedEvent(new LinkedApplication(added, this)));
        return added;
    }

    /** Changes name, addresses or kind. Who has allowed reading has to do it again if the kind changes. */
    public void change(LinkSettings changed) {
        LinkSettings before = link(changed.id()).orElseThrow();
        links.change(changed.primary(before.primary()));
        LinkedApplication link = new LinkedApplication(changed, this);
        if (changed.kind() != before.kind()) {
            tokens.forgetAll(changed.id());
            events.publish(new ApplicationLinkAuthConfigChangedEvent(link));
        }
        if (!changed.kind(before.kind()).equals(before)) {
            events.publish(new ApplicationLinkDetailsChangedEvent(link));
        }
    }

    /** Makes it the one that is asked where nobody names one; the one before is not any more. */
    public void makePrimary(String id) {
        LinkSettings chosen = link(id).orElseThrow();
        for (LinkSettings link : all()) {
            if (link.application().equals(chosen.application())) {
                links.change(link.primary(link.id().equals(id)));
            }
        }
        events.publish(new ApplicationLinkDetailsChangedEvent(new LinkedApplication(chosen.primary(true), this)));
    }

    /** Removes it; if it was primary another one becomes it. */
    public void remove(String id) {
        LinkSettings removed = link(id).orElseThrow();
        links.remove(id);
        tokens.forgetAll(id);
        faults.remove(id);
        properties.remove(id);
        if (removed.primary()) {
            all().stream()
                    .filter(link -> link.application().equals(removed.application()))
                    .findFirst()
                    .ifPresent(next -> links.change(next.primary(true)));
        }
        events.publish(new ApplicationLinkDeletedEvent(new LinkedApplication(removed, this)));
    }

    /** What is wrong with a link. */
    public LinkFaults faults(String id) {
        return faults.computeIfAbsent(id, unused -> new LinkFaults());
    }

    /** Who has allowed this host to read over a link in his name. */
    public List<String> people(String id) {
        return tokens.people(id);
    }

    /** A person does not want this host to read in his name any more; the other end still knows its token. */
    public void forget(String id, String userName) {
        tokens.forget(id, userName);
    }

    /** Who lets other applications read this host. */
    public Access access() {
        return access;
    }

    /** What this host takes as a proof of who is looking at the other end. */
    public ApplicationLinkTokens accepted() {
        return new LinkTokens(signed, access);
    }

    /** The links for plugins. */
    public ApplicationLinkService service() {
        return new LinkedApplications(this);
    }

    /** Plays the part of the reading end while a person allows it. */
    public LoginDance dance() {
        return new LoginDance(this, baseUrl);
    }

    /** Where a person allows it. */
    URI authorisation(String id) {
        return URI.create(baseUrl + DANCE + "/authorize?applicationLinkID=" + id);
    }

    /** Who began which request, so that nobody is talked into ending another's. */
    Map<String, String> begun() {
        return begun;
    }

    KeptTokens tokens() {
        return tokens;
    }

    Connections connections() {
        return connections;
    }

    Optional<String> viewer() {
        return viewer.get();
    }

    String signed(String name) {
        return signed.issue(name);
    }

    Map<String, Object> properties(String id) {
        return properties.computeIfAbsent(id, unused -> new ConcurrentHashMap<>());
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
