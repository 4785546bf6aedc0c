package io.throughline.sandbox.confluence;

import com.atlassian.event.api.EventPublisher;
import io.throughline.sandbox.database.Databases;
import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Plugins;
import io.throughline.sandbox.host.Switches;
import io.throughline.sandbox.host.Templates;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.services.HostEvents;
import io.throughline.sandbox.template.VelocityPages;
import io.throughline.sandbox.text.HostTexts;
import io.throughline.sandbox.users.HostUsers;
import io.throughline.sandbox.users.SignedLinkTokens;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** The Confluence product on a real database, reachable over HTTP; of the plugin container there are only macros. */
final class ConfluenceUnderTest implements AutoCloseable {
    final MacrosOnly plugins = new MacrosOnly();
    final ConfluenceProduct product;
    final Users users;
    final EventPublisher events = new HostEvents();
    private final Map<String, String> tokens = new HashMap<>();
    private final Tomcat tomcat = new Tomcat();
    private final Database database;
    private final URI baseUrl;
    private final HttpClient http = HttpClient.newHttpClient();

    ConfluenceUnderTest(Path home) throws LifecycleException {
        SignedLinkTokens links = new SignedLinkTokens(Clock.systemUTC());
        database = Databases.open("h2", home, "confluence");
        users = new HostUsers(database, links, false, who -> {}, new Switches(Map.of()));
        users.add(user("admin", "Admin", Locale.ENGLISH, "system-administrators"), "admin");
        users.add(user("mei", "Mei Lin", Locale.ENGLISH, "staff"), "mei");
        users.add(user("linxiao", "林晓", Locale.SIMPLIFIED_CHINESE, "staff"), "linxiao");
        users.all().forEach(user -> tokens.put(user.name(), users.newToken(user, "test")));

        tomcat.setBaseDir(home.resolve("tomcat").toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("/confluence", home.toString());
        tomcat.start();
        baseUrl = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/confluence");
        product = new ConfluenceProduct();
        product.start(new TestHost(home));
        context.addFilterDef(acting());
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("acting");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
        // the context runs already, as its port had to be known
        ((StandardContext) context).filterStart();
        product.servlets().forEach((pattern, servlet) -> {
            Tomcat.addServlet(context, pattern, servlet);
            context.addServletMappingDecoded(pattern, pattern);
        });
    }

    /** As the platform's own filter: whoever sent the request acts on its thread. */
    private FilterDef acting() {
        FilterDef filter = new FilterDef();
        filter.setFilterName("acting");
        filter.setFilterClass(Filter.class.getName());
        filter.setFilter((request, response, chain) -> users.as(users.of((HttpServletRequest) request), () -> {
            try {
                chain.doFilter(request, response);
                return true;
            } catch (IOException | ServletException failure) {
                throw new IllegalStateException(failure);
            }
        }));
        return filter;
    }

    private static Users.User user(String name, String displayName, Locale locale, String group) {
        return new Users.User("", name, displayName, name + "@example.com", true, locale, Set.of(group));
    }

    Users.User person(String name) {
        return users.byName(name).orElseThrow();
    }

    /** GET as that person; "" for nobody. */
    HttpResponse<String> get(String path, String name) {
        return send(request(path, name).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String name) {
        return send(request(path, name).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String name, String type, byte[] body, String... headers) {
        HttpRequest.Builder request =
                request(path, name).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, String name, String type, byte[] body) {
        return send(
                request(path, name)
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> json(String path, String name, String json) {
        return post(path, name, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    URI baseUrl() {
        return baseUrl;
    }

    private HttpRequest.Builder request(String path, String name) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
        if (!name.isEmpty()) {
            request.header("Authorization", "Bearer " + tokens.get(name));
        }
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
        product.stop();
        database.close();
    }

    private final class TestHost implements Host {
        private final Switches switches = new Switches(Map.of());
        private final Path home;
        private final HostTexts texts = new HostTexts();
        private final Templates templates = VelocityPages.ofSandbox();

        private TestHost(Path home) {
            this.home = home;
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
        public Database database() {
            return database;
        }

        @Override
        public Users users() {
            return users;
        }

        @Override
        public Plugins plugins() {
            return plugins;
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
            return texts.text(locale, key, arguments);
        }
    }
}
