package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Chrome;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Product;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Draws the pages every host has, whatever product it is, in that product's frame. */
final class PlatformPages {
    private final Host host;
    private final Product product;

    PlatformPages(Host host, Product product) {
        this.host = host;
        this.product = product;
    }

    Host host() {
        return host;
    }

    String text(String key, Object... arguments) {
        return host.text(host.users().locale(), key, arguments);
    }

    /** Texts as a template asks for them. */
    public final class Words {
        public String of(String key) {
            return text(key);
        }

        public String of(String key, Object argument) {
            return text(key, argument);
        }

        public String of(String key, Object first, Object second) {
            return text(key, first, second);
        }
    }

    /** One link of the administration. */
    public record Tab(String key, String address, boolean here) {}

    /** Draws a page of the administration, with links to the others. */
    void administration(
            HttpServletRequest request,
            HttpServletResponse response,
            String titleKey,
            String template,
            Map<String, Object> context)
            throws IOException {
        Map<String, Object> all = new HashMap<>(context);
        boolean jira = product.applicationKey().equals("jira");
        Stream<Tab> people = PeoplePages.addresses(jira)
                .map(each -> new Tab(
                        "sandbox.people." + each.getKey().name().toLowerCase(Locale.ROOT),
                        each.getValue(),
                        template.equals(each.getKey().template())));
        Stream<Tab> sandbox = Stream.of(
                new Tab("sandbox.links.title", WebSite.LINKS, template.equals("application-links.vm")),
                new Tab("sandbox.mail.title", MailQueueServlet.address(jira), template.equals("mail-queue.vm")),
                new Tab("sandbox.switches.title", SwitchesServlet.address(jira), template.equals("switches.vm")));
        List<Tab> tabs = Stream.of(
                        Stream.of(new Tab(
                                "sandbox.apps.title", "/plugins/servlet/upm", template.equals("manage-apps.vm"))),
                        people,
                        sandbox)
                .flatMap(each -> each)
                .toList();
        all.put("tabs", tabs);
        draw(request, response, titleKey, template, all);
    }

    void draw(
            HttpServletRequest request,
            HttpServletResponse response,
            String titleKey,
            String template,
            Map<String, Object> context)
            throws IOException {
        Map<String, Object> all = new HashMap<>(context);
        all.put("t", new Words());
        all.put("base", host.contextPath());
        all.put("product", product.displayName());
        all.put("token", XsrfTokens.of(request, response));
        String tabs = all.containsKey("tabs") ? host.templates().render("sandbox/platform/admin-tabs.vm", all) : "";
        String body = tabs + host.templates().render("sandbox/platform/" + template, all);
        String html = product.chrome().decorate(request, new Chrome.Page(text(titleKey), "", body, "atl.general"));
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
