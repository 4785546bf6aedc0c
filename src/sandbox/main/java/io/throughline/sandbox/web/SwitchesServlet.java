package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Switch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandbox's switches: how they stand, and changing them. */
final class SwitchesServlet extends AdministratorsOnly {
    private static final long serialVersionUID = 1L;

    SwitchesServlet(PlatformPages pages) {
        super(pages);
    }

    /** Where it is in a Jira, or in a Confluence. */
    static String address(boolean jira) {
        return jira ? "/secure/admin/SandboxSwitches" : "/admin/sandboxswitches.action";
    }

    /** One switch for the template. */
    public record Line(String key, String text, String value, String usual, List<String> choices) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list(request, response, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Switch> asked = Switch.named(sent(request, "switch"));
        String value = sent(request, "value");
        if (asked.isEmpty() || !asked.get().takes(value)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            list(request, response, value);
            return;
        }
        pages().host().switches().set(asked.get(), value);
        response.sendRedirect(request.getRequestURI());
    }

    private void list(HttpServletRequest request, HttpServletResponse response, String refused) throws IOException {
        List<Line> lines = Arrays.stream(Switch.values())
                .map(each -> new Line(
                        each.key(),
                        pages().text("sandbox.switch." + each.key()),
                        pages().host().switches().value(each),
                        each.usual(),
                        each.choices()))
                .toList();
        pages().administration(
                        request,
                        response,
                        "sandbox.switches.title",
                        "switches.vm",
                        Map.of("lines", lines, "refused", refused, "address", request.getRequestURI()));
    }
}
