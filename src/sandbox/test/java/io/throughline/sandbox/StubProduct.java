package io.throughline.sandbox;

import io.throughline.sandbox.host.Chrome;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Product;
import jakarta.servlet.http.HttpServlet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A product without any pages of its own, for tests of what all hosts share. */
public record StubProduct(String applicationKey, Set<String> packages) implements Product {
    public static StubProduct jira() {
        return new StubProduct("jira", Set.of("com.atlassian.jira.*", "org.ofbiz.core.entity"));
    }

    public static StubProduct confluence() {
        return new StubProduct("confluence", Set.of("com.atlassian.confluence.*", "com.atlassian.user"));
    }

    @Override
    public String platformId() {
        return applicationKey.equals("jira") ? "jira" : "conf";
    }

    @Override
    public String displayName() {
        return applicationKey.substring(0, 1).toUpperCase(Locale.ROOT) + applicationKey.substring(1);
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public void start(Host host) {
        Users people = new Users(host);
        people.add("admin", Set.of("system-administrators"));
        people.add("mei", Set.of("staff"));
    }

    private record Users(Host host) {
        private void add(String name, Set<String> groups) {
            host.users()
                    .add(
                            new io.throughline.sandbox.host.Users.User(
                                    "", name, "Person " + name, name + "@example.com", true, Locale.ENGLISH, groups),
                            name);
        }
    }

    @Override
    public Map<Class<?>, Object> services() {
        return Map.of();
    }

    @Override
    public Map<String, HttpServlet> servlets() {
        return Map.of();
    }

    @Override
    public Chrome chrome() {
        return (request, page) -> "<html><head><title>" + page.title() + "</title>" + page.head()
                + "</head><body class=\"frame-" + page.decorator() + "\">" + page.body() + "</body></html>";
    }

    @Override
    public void stop() {
        // nothing was taken
    }
}
