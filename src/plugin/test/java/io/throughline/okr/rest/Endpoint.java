package io.throughline.okr.rest;

import io.throughline.okr.rest.batch.BatchResource;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /**
     * What it may answer: what its row says; and 304 where it is read, 200 where it is only rehearsed, 409 where its key was that
     * of another request.
     */
    List<Integer> statuses() {
        Set<Integer> statuses = new LinkedHashSet<>(operation.statuses());
        if (read()) {
            statuses.add(304);
        }
        if (rehearsed()) {
            statuses.add(200);
        }
        if (once()) {
            statuses.add(409);
        }
        return List.copyOf(statuses);
    }

    /** Whether it says what it would do, if {@code dryRun} is in its query: {@link Writing}. */
    boolean rehearsed() {
        return written() && !(resource instanceof BatchResource);
    }

    /** Whether it is done once, however often it is sent under one key. */
    boolean once() {
        boolean makes = operation.statuses().contains(201) || resource instanceof BatchResource;
        return written() && operation.method().equals("POST") && makes;
    }

    private boolean written() {
        return Arrays.asList(method.getParameterTypes()).contains(ContainerRequestContext.class);
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
