package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.okr.templates.HouseWording;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the OpenAPI document of {@code /rest/okr/1} from the code. To add an operation:
 * <ol>
 * <li>write its row in the table of docs/rest.md: what it does and its answers come from there;
 * <li>write its class, and name what it answers with by {@link Answers}: paths, parameters and headers come from the
 *     annotations, schemas of answers from the records, with the meaning that their documentation gives to each component
 *     ({@link Words} tells what of it machines understand as well);
 * <li>read its body by {@link JsonBody}: the schema is what is asked of it, with the meaning that the documentation of the draft
 *     gives; a body that is read otherwise is described as anything;
 * <li>say by {@code @param} at the method what its query parameters mean; read as {@link Parameters#whole} they are numbers;
 * <li>write a request that works ({@link GoodCalls}), and one for each answer that does not follow from it
 *     ({@link EveryAnswerTest});
 * <li>write the document anew, and a sample of the answer ({@link MakeOpenApi}).
 * </ol>
 */
final class OpenApi {
    private static final HouseWording ENGLISH = HouseWording.english();

    private final Docstrings docs = new Docstrings();
    private final RecordShapes records = new RecordShapes(docs, new TextFields());
    private final BodyShapes bodies = new BodyShapes(docs);
    private final ObjectNode document = Json.tree(Map.of());

    private OpenApi() {}

    /** Where it lies in the project. */
    static Path file() {
        return Path.of(
                System.getProperty("throughline.house", "../.."),
                "src/plugin/main/resources" + OpenApiResource.DOCUMENT);
    }

    /** The document as it is to be. */
    static String made() {
        try (Api api = new Api(ENGLISH)) {
            return text(new OpenApi().of(api));
        }
    }

    /** The document as it is kept. */
    static String kept() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode of(Api api) {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Throughline")
                .put("version", "1")
                .put("summary", "OKRs in Jira Data Center")
                .put("description", ABOUT)
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        ObjectNode server = document.putArray("servers").addObject().put("url", "{jira}/rest/okr/1");
        server.putObject("variables")
                .putObject("jira")
                .put("default", "http://localhost:2990/jira")
                .put("description", "Address of the Jira, without a slash at the end.");
        document.putArray("security").addObject().putArray("token");
        document.withArray("/security").addObject().putArray("session");
        tags();
        ObjectNode paths = document.putObject("paths");
        OperationShape shapes = new OperationShape(docs, records, bodies);
        Set<Integer> refusals = new TreeSet<>();
        for (Endpoint endpoint : Endpoint.all(api)) {
            paths.withObject(
                            "/" + endpoint.operation().path().replace("~", "~0").replace("/", "~1"))
                    .set(endpoint.operation().method().toLowerCase(Locale.ROOT), shapes.of(endpoint));
            endpoint.operation().statuses().stream()
                    .filter(status -> status >= 400)
                    .forEach(refusals::add);
        }
        components(refusals);
        return document;
    }

    private void tags() {
        var tags = document.putArray("tags");
        Api.CLASSES.stream()
                .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                .sorted(Comparator.comparing(OpenApi::path))
                .filter(type -> path(type).lastIndexOf('/') == 0)
                .forEach(type -> tags.addObject()
                        .put("name", Endpoint.tag(path(type)))
                        .put("description", docs.of(type).text()));
    }

    private static String path(Class<?> type) {
        return type.getAnnotation(jakarta.ws.rs.Path.class).value();
    }

    private void components(Set<Integer> refusals) {
        ObjectNode problem = records.of(Problem.class);
        ObjectNode components = document.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        Map<String, ObjectNode> all = new TreeMap<>(records.named());
        bodies.named().forEach((name, shape) -> {
            if (all.put(name, shape) != null) {
                throw new IllegalStateException("a body and a record are both called " + name);
            }
        });
        all.forEach(schemas::set);
        ObjectNode responses = components.putObject("responses");
        for (int status : refusals) {
            responses.set(
                    responseName(status), problem(problem, Words.sentence(ENGLISH.text("okr.rest.title." + status))));
        }
        responses.set(
                "Otherwise",
                problem(
                        problem,
                        "What is refused whatever the operation: fields that nothing has (400), a body (413) or an address (414)"
                                + " that is too long, nobody logged in (401), another method (405) or media type (406, 415). What somebody else changed (412) or removed (404) at the"
                                + " very same moment; nothing was written then. Or a defect of the server (500), with a number to"
                                + " quote."));
        ObjectNode security = components.putObject("securitySchemes");
        security.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "A personal access token of Jira.");
        security.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "JSESSIONID")
                .put("description", "The session of who is logged in to Jira.");
    }

    private static ObjectNode problem(ObjectNode schema, String description) {
        ObjectNode response = Json.tree(Map.of());
        response.put("description", description);
        response.putObject("content").putObject(Problem.MEDIA_TYPE).set("schema", schema);
        return response;
    }

    /** {@code NotFound} for 404. */
    static String responseName(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String phrase = known == null ? "Status " + status : known.getReasonPhrase();
        return phrase.replaceAll("[^A-Za-z0-9]", "");
    }

    /** JSON to be read by people as well, with the same line ends everywhere. */
    static String text(JsonNode document) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String ABOUT =
            """
            Objectives and key results with all that hangs on them. Each call acts as the person who is logged in: what he may \
            not see answers 404, as if it had never existed.

            Schemas of requests are closed: a name that an operation does not know is refused. Those of answers are open: fields \
            may be added, so read over what you do not know. A field that is left out of a request, or is `null`, counts as its \
            default. No field of an answer is ever `null`: a number that does not exist is −1, or comes with a flag.""";
}
