package io.throughline.sandbox.jira;

import io.throughline.sandbox.host.Chrome;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A {@link RunningJira} behind a real Tomcat. A request's header {@code X-Who} says who sends it, in place of a log-in. */
final class ServedJira implements AutoCloseable {
    /** A page of a plugin, which the platform would decorate. */
    static final String PLUGIN_PAGE = "/plugins/servlet/made-up";

    final RunningJira jira = new RunningJira();
    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    ServedJira() {
        try {
            tomcat.setSilent(true);
            tomcat.setBaseDir(jira.home().toString());
            tomcat.setPort(0);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            StandardContext context = (StandardContext) tomcat.addContext("/jira", null);
            // there is no web application's class loader to look after
            context.setClearReferencesObjectStreamClassCaches(false);
            context.setClearReferencesRmiTargets(false);
            context.setClearReferencesThreadLocals(false);
            FilterDef filter = new FilterDef();
            filter.setFilterName("who");
            filter.setFilter(actsAs());
            context.addFilterDef(filter);
            FilterMap everything = new FilterMap();
            everything.setFilterName("who");
            everything.addURLPattern("/*");
            context.addFilterMap(everything);
            jira.product.servlets().forEach((pattern, servlet) -> {
                Tomcat.addServlet(context, pattern, servlet);
                context.addServletMappingDecoded(pattern, pattern);
            });
            Tomcat.addServlet(context, "plugin", new DecoratedPage());
            context.addServletMappingDecoded(PLUGIN_PAGE, "plugin");
            tomcat.start();
            jira.listensAt("http://localhost:" + tomcat.getConnector().getLocalPort() + "/jira");
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private Filter actsAs() {
        return (request, response, chain) -> {
            String name = ((HttpServletRequest) request).getHeader("X-Who");
            Optional<Users.User> user =
                    name == null ? Optional.empty() : jira.users().byName(name);
            jira.users().as(user, () -> {
                try {
                    chain.doFilter(request, response);
                    return null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new IllegalStateException(e);
                }
            });
        };
    }

    HttpResponse<String> get(String who, String path) throws IOException, InterruptedException {
        return send(who, HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> postForm(String who, String path, String form) throws IOException, InterruptedException {
        return send(
                who,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> postJson(String who, String path, String json) throws IOException, InterruptedException {
        return send(
                who,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends as that person, or as nobody for "". */
    HttpResponse<String> send(String who, HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!who.isEmpty()) {
            request.header("X-Who", who);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    URI uri(String path) {
        return URI.create(jira.baseUrl() + path);
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        jira.close();
    }

    /** Decorates as the platform does. */
    private final class DecoratedPage extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Chrome.Page page = new Chrome.Page("Made & up", "<meta name=\"x\">", "<p id=\"own\">Hi</p>", "atl.general");
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().print(jira.product.chrome().decorate(request, page));
        }
    }
}
