package io.throughline.sandbox.confluence.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.throughline.sandbox.confluence.content.Access;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.confluence.storageformat.BadStorageFormat;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the editor and the macro browser ask of the host: the list of macros, previews, pictures, and what pickers offer. */
public final class MacroServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Host host;
    private final transient Access access;
    private final transient PageBodies bodies;
    private final transient EditorFormat format;
    private final transient Pickers pickers;

    public MacroServlet(Host host, Access access, PageBodies bodies, EditorFormat format) {
        this.host = host;
        this.access = access;
        this.bodies = bodies;
        this.format = format;
        this.pickers = new Pickers(access, host.users());
    }

    /** Where it answers, below the context path. */
    public Map<String, HttpServlet> byPattern() {
        return Map.of(
                "/rest/tinymce/1/*",
                this,
                "/plugins/macrobrowser/browse-macros.action",
                this,
                EditorFormat.PICTURES,
                this);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Users.User> viewer = host.users().current();
        if (viewer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getServletPath().equals(EditorFormat.PICTURES)) {
            picture(request, response);
        } else if (request.getServletPath().endsWith(".action")) {
            send(response, "application/json", format.forms().json().toString());
        } else if (Objects.equals(request.getPathInfo(), "/pick")) {
            ArrayNode found = pickers.find(
                    Objects.toString(request.getParameter("type"), ""),
                    Objects.toString(request.getParameter("query"), ""),
                    viewer.get());
            send(response, "application/json", found.toString());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void picture(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String definition;
        try {
            definition = new String(
                    Base64.getUrlDecoder().decode(Objects.toString(request.getParameter("definition"), "")),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Map<String, String> parameters = new LinkedHashMap<>(MacroParameters.read(definition));
        String name = Objects.toString(parameters.remove(""), "");
        send(response, "image/svg+xml", Placeholder.svg(name, format.forms().named(name), parameters));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Users.User> viewer = host.users().current();
        if (viewer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        JsonNode asked;
        try {
            asked = JSON.readTree(request.getInputStream());
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String element = format.element(macro(asked.path("macro")), body(asked.path("macro")));
        switch (Objects.toString(request.getPathInfo(), "")) {
            case "/macro/placeholder" -> send(response, "text/html", element);
            case "/macro/preview" -> preview(asked, element, viewer, request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static MacroElement macro(JsonNode sent) {
        Map<String, String> parameters = new LinkedHashMap<>();
        sent.path("params").fields().forEachRemaining(field -> {
            if (!field.getValue().asText().isEmpty()) {
                parameters.put(field.getKey(), field.getValue().asText());
            }
        });
        return new MacroElement(
                sent.path("name").asText(),
                sent.path("id").asText(""),
                sent.path("schemaVersion").asText(""),
                sent.path("defaultParameterValue").asText(""),
                parameters,
                sent.path("references").asText(""));
    }

    /** A body is sent as it stands in the editor. */
    private static String body(JsonNode sent) {
        return sent.path("bodyHtml").asText(sent.path("body").asText(""));
    }

    /** A whole document, for a frame of its own, rendered as whoever asks. */
    private void preview(
            JsonNode asked,
            String element,
            Optional<Users.User> viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<WikiPage> page = access.page(asked.path("contentId").asLong(0), viewer);
        String space = page.map(WikiPage::spaceKey)
                .orElseGet(() -> asked.path("spaceKey").asText(""));
        if (access.space(space, viewer).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String html;
        try {
            html = bodies.preview(space, format.toStorage(element), viewer);
        } catch (BadStorageFormat wrong) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, wrong.getMessage());
            return;
        }
        String base = host.contextPath();
        String tags = host.plugins()
                .resourceTags(Set.of("atl.general", "main"), host.users().locale());
        send(
                response,
                "text/html",
                "<!DOCTYPE html><html data-theme=\"light:light dark:dark\" data-color-mode=\"" + colourMode(request)
                        + "\"><head><meta charset=\"utf-8\"><meta name=\"ajs-context-path\" content=\"" + base
                        + "\"><link rel=\"stylesheet\" href=\"" + base
                        + "/sandbox/aui/aui-prototyping.css\"><link rel=\"stylesheet\" href=\"" + base
                        + "/sandbox/confluence/confluence.css\"><script src=\"" + base
                        + "/sandbox/jquery/jquery.min.js\"></script><script src=\"" + base
                        + "/sandbox/aui/aui-prototyping.js\"></script>" + tags
                        + "</head><body class=\"contentbody macro-preview\"><div class=\"wiki-content\">\n" + html
                        + "\n            </div>\n</body></html>");
    }

    /** The preview is as light or dark as the page around it. */
    private static String colourMode(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals("confluence.color-mode"))
                .map(Cookie::getValue)
                .filter(Set.of("dark", "auto")::contains)
                .findFirst()
                .orElse("light");
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-cache");
        if (type.equals("image/svg+xml")) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
