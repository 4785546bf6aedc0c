package io.throughline.okr.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An operation of the table in docs/rest.md with the method that does it.
 *
 * @param resource what the method is called on
 */
record Endpoint(Operation operation, Object resource, Method method) {
    /** All of them, in the order of the table. */
    static List<Endpoint> all(Api api) {
        Map<String, Endpoint> annotated = new LinkedHashMap<>();
        for (Class<?> type : Api.CLASSES) {
            for (Method method : type.getDeclaredMethods()) {
                String verb = verb(method);
                if (!verb.isEmpty()) {
                    annotated.put(
                            verb + " " + path(type) + path(method), new Endpoint(null, api.resource(type), method));
                }
            }
        }
        List<Endpoint> all = new ArrayList<>();
        for (Operation operation : Operation.documented()) {
            Endpoint found = annotated.get(operation.line());
            if (found == null) {
                throw new IllegalStateException("nothing does " + operation.line());
            }
            all.add(new Endpoint(operation, found.resource, found.method));
        }
        return all;
    }

    /** What it answers with. */
    List<Answers> answers() {
        List<Answers> answers = Arrays.asList(method.getAnnotationsByType(Answers.class));
        boolean says = operation.statuses().stream().anyMatch(status -> status < 300 && status != 204);
        if (says == answers.isEmpty()) {
            throw new IllegalStateException(
                    method + " must say by @Answers what it answers with, unless that is nothing");
        }
        return answers;
    }

    /** What it may answer: what its row says, and 304 where all that is read answers that. */
    List<Integer> statuses() {
        boolean known = read() && !operation.statuses().contains(304);
        return known
                ? Stream.concat(operation.statuses().stream(), Stream.of(304)).toList()
                : operation.statuses();
    }

    /** Whether it is read as a whole or in part, with a tag of its bytes, and not again by who has it: {@link AnswerFilter}. */
    boolean read() {
        return operation.method().equals("GET")
                && answers().stream().noneMatch(answer -> answer.value() == Object.class || answer.fresh());
    }

    /** Whether it answers in pages. */
    boolean paged() {
        return operation.query().contains("cursor=");
    }

    String id() {
        List<Answers> answers = answers();
        boolean list = !answers.isEmpty() && !answers.get(0).list().isEmpty();
        return OperationNames.of(operation.method(), operation.path(), list);
    }

    /** The kind of element it is about: {@code key-results}. */
    static String tag(String path) {
        return path.substring(1).replaceAll("[/.].*", "");
    }

    static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return "";
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
