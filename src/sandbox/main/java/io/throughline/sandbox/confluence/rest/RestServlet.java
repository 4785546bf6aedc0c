package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.content.ContentRefused;
import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.VersionConflict;
import io.throughline.sandbox.confluence.content.Wiki;
import io.throughline.sandbox.confluence.content.WikiPage;
import io.throughline.sandbox.confluence.content.WikiSpace;
import io.throughline.sandbox.confluence.services.PageBodies;
import io.throughline.sandbox.confluence.storageformat.BadStorageFormat;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /rest/api}: content, spaces and who is logged in. What may not be seen is not found. */
public final class RestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEFAULT_LIMIT = 25;
    private static final int MOST = 500;
    private static final int LARGEST_BODY = 5_000_000;

    private final transient Wiki wiki;
    private final transient Users users;
    private final transient ContentJson json;
    private final transient Answers answers;

    public RestServlet(Wiki wiki, Users users, PageBodies bodies, URI baseUrl) {
        this.wiki = wiki;
        this.users = users;
        this.json = new ContentJson(wiki, users, bodies, baseUrl);
        this.answers = new Answers(baseUrl);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Users.User> viewer = users.of(request);
        try {
            Answers.send(response, 200, users.as(viewer, () -> answer(request, viewer)));
        } catch (RestFailure failure) {
            Answers.send(response, failure.status(), answers.error(failure.status(), failure.getMessage()));
        } catch (ContentRefused | BadStorageFormat refused) {
            Answers.send(response, 400, answers.error(400, refused.getMessage()));
        } catch (VersionConflict conflict) {
            Answers.send(response, 409, answers.error(409, conflict.getMessage()));
        }
    }

    private ObjectNode answer(HttpServletRequest request, Optional<Users.User> viewer) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceAll("/+$", "");
        String method = request.getMethod();
        List<String> parts =
                Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
        if (method.equals("GET")) {
            return get(parts, request, viewer);
        }
        Users.User author = viewer.orElseThrow(() -> new RestFailure(401, "You must be logged in."));
        if (method.equals("POST") && path.equals("/content")) {
            return create(body(request), author);
        }
        if (method.equals("POST") && path.equals("/space")) {
            JsonNode sent = body(request);
            return answers.whole(json.space(wiki.createSpace(
                    sent.path("key").asText(""), sent.path("name").asText(""), author.name())));
        }
        if (method.equals("PUT") && parts.size() == 2 && parts.get(0).equals("content")) {
            return update(parts.get(1), body(request), author);
        }
        throw new RestFailure(405, "Method not allowed: " + method);
    }

    private ObjectNode get(List<String> parts, HttpServletRequest request, Optional<Users.User> viewer) {
        String pattern = parts.isEmpty() ? "" : parts.get(0) + "/" + parts.size();
        return switch (pattern) {
            case "content/1" -> list(request, viewer);
            case "content/2" -> {
                Set<String> expand = request.getParameter("expand") == null
                        ? Set.of("space", "history", "version")
                        : expand(request);
                yield answers.whole(json.page(visiblePage(parts.get(1), viewer), expand, viewer));
            }
            case "space/1" ->
                answers.list(visibleSpaces(viewer), start(request), limit(request), "/rest/api/space", json::space);
            case "space/2" -> answers.whole(json.space(visibleSpace(parts.get(1), viewer)));
            case "user/2" -> {
                if (!parts.get(1).equals("current")) {
                    throw new RestFailure(404, "There is no such resource here.");
                }
                yield answers.whole(viewer.map(json::person).orElseGet(json::anonymous));
            }
            default -> throw new RestFailure(404, "There is no such resource here.");
        };
    }

    private ObjectNode list(HttpServletRequest request, Optional<Users.User> viewer) {
        String type = Optional.ofNullable(request.getParameter("type")).orElse("page");
        String title = request.getParameter("title");
        String spaceKey = request.getParameter("spaceKey");
        List<WikiSpace> spaces = spaceKey == null ? visibleSpaces(viewer) : List.of(visibleSpace(spaceKey, viewer));
        List<WikiPage> found = !type.equals("page")
                ? List.of()
                : spaces.stream()
                        .flatMap(space -> title == null
                                ? wiki.pages(space.key()).stream()
                                : wiki.page(space.key(), title).stream())
                        .toList();
        String self = "/rest/api/content?type=" + PageAddresses.encoded(type)
                + (spaceKey == null ? "" : "&spaceKey=" + PageAddresses.encoded(spaceKey))
                + (title == null ? "" : "&title=" + PageAddresses.encoded(title));
        Set<String> expand = expand(request);
        return answers.list(found, start(request), limit(request), self, page -> json.page(page, expand, viewer));
    }

    private ObjectNode create(JsonNode sent, Users.User author) {
        if (!sent.path("type").asText("").equals("page")) {
            throw new RestFailure(400, "Only content of type page can be created here.");
        }
        String spaceKey = sent.path("space").path("key").asText("");
        WikiSpace space =
                wiki.space(spaceKey).orElseThrow(() -> new RestFailure(400, "No space with key : '" + spaceKey + "'"));
        JsonNode ancestors = sent.path("ancestors");
        String parent = ancestors.isEmpty()
                ? Long.toString(space.homePageId())
                : ancestors.get(ancestors.size() - 1).path("id").asText("");
        WikiPage made = wiki.createPage(
                space.key(), number(parent, "ancestor"), sent.path("title").asText(""), storage(sent), author.name());
        return answers.whole(
                json.page(made, Set.of("space", "history", "version", "body.storage"), Optional.of(author)));
    }

    private ObjectNode update(String id, JsonNode sent, Users.User author) {
        WikiPage before = visiblePage(id, Optional.of(author));
        int version = sent.path("version").path("number").asInt(0);
        if (version == 0) {
            throw new RestFailure(
                    400, "Must supply an incremented version when updating Content. No version supplied.");
        }
        WikiPage made = wiki.update(
                before.id(),
                version - 1,
                sent.path("title").asText(before.title()),
                sent.path("body").has("storage") ? storage(sent) : before.body(),
                author.name());
        return answers.whole(
                json.page(made, Set.of("space", "history", "version", "body.storage"), Optional.of(author)));
    }

    private static String storage(JsonNode sent) {
        JsonNode storage = sent.path("body").path("storage");
        if (!storage.path("representation").asText("storage").equals("storage")) {
            throw new RestFailure(400, "The body must be in representation storage.");
        }
        return storage.path("value").asText("");
    }

    /** JSON only, and from no other site: a form of a foreign page can't send it. */
    private static JsonNode body(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new RestFailure(415, "Unsupported Media Type");
        }
        String origin = request.getHeader("Origin");
        if (origin != null
                && !URI.create(request.getRequestURL().toString()).toString().startsWith(origin + "/")) {
            throw new RestFailure(403, "XSRF check failed");
        }
        try {
            byte[] sent = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (sent.length > LARGEST_BODY) {
                throw new RestFailure(413, "The body is larger than " + LARGEST_BODY + " bytes.");
            }
            return JSON.readTree(sent);
        } catch (JsonProcessingException notJson) {
            throw new RestFailure(400, "Could not parse JSON: " + notJson.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new RestFailure(400, "The body can't be read.");
        }
    }

    private WikiPage visiblePage(String id, Optional<Users.User> viewer) {
        return wiki.page(number(id, "content"))
                .filter(page -> wiki.space(page.spaceKey())
                        .filter(space -> space.readableBy(viewer))
                        .isPresent())
                .orElseThrow(() -> new RestFailure(404, "No content found with id: ContentId{id=" + id + "}"));
    }

    private WikiSpace visibleSpace(String key, Optional<Users.User> viewer) {
        return wiki.space(key)
                .filter(space -> space.readableBy(viewer))
                .orElseThrow(() -> new RestFailure(404, "No space found with key: " + key));
    }

    private List<WikiSpace> visibleSpaces(Optional<Users.User> viewer) {
        return wiki.spaces().stream().filter(space -> space.readableBy(viewer)).toList();
    }

    private static Set<String> expand(HttpServletRequest request) {
        String names = Optional.ofNullable(request.getParameter("expand")).orElse("");
        return Stream.of(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int start(HttpServletRequest request) {
        return bounded(request, "start", 0, Integer.MAX_VALUE);
    }

    private static int limit(HttpServletRequest request) {
        return Math.min(MOST, bounded(request, "limit", DEFAULT_LIMIT, Integer.MAX_VALUE));
    }

    private static int bounded(HttpServletRequest request, String name, int standard, int most) {
        String value = request.getParameter(name);
        return value == null ? standard : (int) Math.min(most, Math.max(0, number(value, name)));
    }

    private static long number(String text, String what) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new RestFailure(400, "The " + what + " is not a number: " + text);
        }
    }
}
