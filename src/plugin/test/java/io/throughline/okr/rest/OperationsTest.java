package io.throughline.okr.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static final Set<Class<?>> CLASSES = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.throughline.okr.rest")
                    .stream()
                    .filter(type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(Provider.class))
                    .map(JavaClass::reflect)
                    .collect(Collectors.toSet());

    private static final String[] JSON = {"application/json"};

    /** What takes a file as it is. No page of another site can make a browser send one of these types unasked. */
    private static final Map<String, String[]> FILES =
            Map.of("/jobs/files", new String[] {"application/octet-stream"}, "/import/sheets", new String[] {
                SheetFile.XLSX, SheetFile.CSV
            });

    @Test
    void the_table_of_operations_in_the_documents_is_what_the_annotations_say() {
        List<String> annotated = new ArrayList<>();
        for (Class<?> type : CLASSES) {
            for (Method method : type.getDeclaredMethods()) {
                String verb = Endpoint.verb(method);
                if (!verb.isEmpty()) {
                    annotated.add(line(type, method));
                }
            }
        }
        assertThat(Operation.documented().stream().map(Operation::line).toList())
                .containsExactlyInAnyOrderElementsOf(annotated);
    }

    @Test
    void every_operation_says_who_may_call_it_and_every_body_is_json_or_a_file() {
        for (Class<?> type : CLASSES) {
            for (Method method : type.getDeclaredMethods()) {
                String verb = Endpoint.verb(method);
                if (!verb.isEmpty()) {
                    assertThat(method.isAnnotationPresent(LicensedOnly.class)
                                    || method.isAnnotationPresent(AdminOnly.class))
                            .as(type.getSimpleName() + "." + method.getName())
                            .isTrue();
                }
                if (verb.equals("POST") || verb.equals("PUT")) {
                    String[] types = method.getAnnotation(Consumes.class).value();
                    assertThat(types)
                            .as(path(type) + path(method))
                            .containsExactly(FILES.getOrDefault(path(type) + path(method), JSON));
                }
            }
        }
    }

    @Test
    void the_tests_call_every_class_of_the_api() {
        assertThat(new HashSet<>(Api.CLASSES)).isEqualTo(CLASSES);
    }

    /** {@code GET /board}; "" before it for what is no operation. */
    static String line(Class<?> type, Method method) {
        return Endpoint.verb(method) + " " + path(type) + path(method);
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
