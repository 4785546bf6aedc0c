package io.throughline.sandbox.host;

import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a host a Jira or a Confluence. The platform calls {@link #start} once, before the plugin container starts;
 * the other methods are asked after that.
 */
public interface Product {
    /** Key in the descriptor's {@code application} attribute: {@code jira} or {@code confluence}. */
    String applicationKey();

    /** SAL's platform id: {@code jira} or {@code conf}. */
    String platformId();

    /** {@code Jira} or {@code Confluence}. */
    String displayName();

    /** Version the host claims, such as {@code 11.3.10}. */
    String version();

    /** Packages of the host API that only this product exports to plugins; a name ending in {@code .*} takes all below. */
    Set<String> packages();

    /** Makes tables, services and pages. The host's database and users are ready; plugins are not. */
    void start(Host host);

    /** OSGi services that only this product offers, by interface; registered before the plugin is installed. */
    Map<Class<?>, Object> services();

    /** The product's own servlets by URL pattern below the context path, such as {@code /browse/*}. */
    Map<String, HttpServlet> servlets();

    /** Draws the product's frame around a page. */
    Chrome chrome();

    /** Told each time another person (or nobody) acts on the calling thread, for products whose API keeps that in a thread. */
    default void acting(Optional<Users.User> user) {}

    /** Releases what {@link #start} took. */
    void stop();
}
