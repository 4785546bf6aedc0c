package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.store.Store;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The OpenAPI document, and how answers are held against it. */
class OpenApiTest {
    /** Not all of something, or of nothing the domain has a name for. */
    private static final Set<Set<String>> FEWER = Set.of(
            Set.of("year", "half", "quarter"),
            Set.of("key-result", "issue", "check-in", "kpi-value", "hand-set"),
            Set.of("made", "changed", "same", "wrong"),
            Set.of("comma", "semicolon", "tab"));

    @Test
    void the_document_is_what_the_code_says() {
        assertThat(OpenApi.kept())
                .as("docs/rest.md or the code says something new: write the document anew with"
                        + " mvn -q -pl src/plugin -am test -Dtest=MakeOpenApi -Dsurefire.failIfNoSpecifiedTests=false"
                        + " and look at what has changed")
                .isEqualTo(OpenApi.made());
    }

    @Test
    void an_answer_that_is_not_as_the_document_says_is_noticed() {
        Contract contract = Contract.kept();
        Map<String, List<String>> tagged = Map.of("ETag", List.of("\"1\""));
        String theme =
                "{\"themes\": [{\"id\": 1, \"version\": 1, \"word\": \"\", \"name\": \"So\", \"retired\": false, \"text\": \"So\"%s}]}";

        assertThat(themes(contract, 200, theme.formatted(""), tagged)).isEmpty();
        assertThat(themes(contract, 200, theme.formatted(", \"colour\": 1"), tagged))
                .hasSize(1);
        assertThat(themes(contract, 200, theme.formatted("").replace("\"id\": 1, ", ""), tagged))
                .hasSize(1);
        assertThat(themes(contract, 200, theme.formatted("").replace("false", "null"), tagged))
                .hasSize(1);
        assertThat(themes(contract, 200, theme.formatted(""), Map.of())).containsExactly("ETag is missing");
        assertThat(contract.faults(
                        "GET", "/jobs", null, new Api.Answer(200, "application/json", tagged, "{\"jobs\": []}")))
                .containsExactly("ETag is not described");
        assertThat(themes(contract, 202, "", Map.of())).containsExactly("it does not know this status");
        assertThat(themes(contract, 415, "{}", Map.of())).isNotEmpty();
        assertThat(contract.faults("GET", "/nothing", null, new Api.Answer(200, "application/json", Map.of(), "{}")))
                .containsExactly("it does not know this operation");
    }

    private static List<String> themes(Contract contract, int status, String body, Map<String, List<String>> headers) {
        return contract.faults("GET", "/themes", null, new Api.Answer(status, "application/json", headers, body));
    }

    @Test
    void a_request_that_was_taken_though_the_document_does_not_allow_it_is_noticed() {
        Api.Answer done = new Api.Answer(200, "application/json", Map.of("ETag", List.of("\"2\"")), "{}");
        String wrong = "{\"done\": \"yes\"}";

        assertThat(Contract.kept().faults("PUT", "/key-results/1/actions/1/done", wrong, done))
                .anySatisfy(fault -> assertThat(fault).contains("done"));
    }

    @Test
    void numbers_in_a_query_are_those_the_resources_read_as_such() {
        try (Store store = Store.at("jdbc:h2:mem:numbers;DB_CLOSE_DELAY=-1")) {
            AnswerWorld world = new AnswerWorld(store);
            for (Endpoint endpoint : Endpoint.all(world.api)) {
                if (endpoint.operation().method().equals("GET")) {
                    requireNumbers(endpoint, world);
                }
            }
        }
    }

    /** Each parameter is something else than a number, and the others make it be asked for. */
    private static void requireNumbers(Endpoint endpoint, AnswerWorld world) {
        String path = endpoint.operation().path().replaceAll("\\{\\w+}", Integer.toString(world.unit));
        JsonNode parameters = Contract.kept()
                .operation("GET", path)
                .map(operation -> operation.path("parameters"))
                .orElseThrow();
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                boolean number = parameter.at("/schema/type").asText().equals("integer");
                String others = List.of("before", "id").contains(name) ? "&element=objective" : "";
                Api.Answer answer = world.api.get(path + "?" + name + "=x" + others);
                boolean refused = answer.status() == 400
                        && answer.wrong().equals(List.of(name))
                        && answer.body().contains("whole number");
                assertThat(refused).as(endpoint.operation().line() + " " + name).isEqualTo(number);
            }
        }
    }

    @Test
    void words_of_the_document_are_all_those_of_the_domain() {
        Set<Set<String>> known = new HashSet<>(FEWER);
        for (JavaClass type : new ClassFileImporter().importPackages("io.throughline.okr.domain")) {
            if (type.isEnum() && type.tryGetMethod("word").isPresent()) {
                known.add(words(type.reflect()));
            }
        }
        Set<String> elements = words(Element.class);
        for (JsonNode list : document().findValues("enum")) {
            Set<String> words = new TreeSet<>();
            list.forEach(word -> words.add(word.asText()));
            words.remove("");
            assertThat(known.contains(words) || elements.containsAll(words))
                    .as(words.toString())
                    .isTrue();
        }
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(OpenApi.kept());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> words(Class<?> type) {
        Set<String> words = new TreeSet<>();
        try {
            for (Object constant : type.getEnumConstants()) {
                words.add((String) type.getMethod("word").invoke(constant));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
        words.remove("");
        return words;
    }
}
