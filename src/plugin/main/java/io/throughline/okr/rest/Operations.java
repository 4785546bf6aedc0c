package io.throughline.okr.rest;

import java.util.List;

/** Every operation of the API, below {@code /rest/okr/1}. A test compares it with the annotations. */
public final class Operations {
    public static final List<Operation> ALL = List.of(
            new Operation("GET", "/board"),
            new Operation("GET", "/cycles"),
            new Operation("POST", "/cycles"),
            new Operation("GET", "/export"),
            new Operation("GET", "/history"),
            new Operation("GET", "/issues/{issueKey}/key-results"),
            new Operation("GET", "/key-results"),
            new Operation("POST", "/key-results"),
            new Operation("GET", "/key-results/{id}"),
            new Operation("PUT", "/key-results/{id}"),
            new Operation("GET", "/key-results/{id}/check-ins"),
            new Operation("POST", "/key-results/{id}/check-ins"),
            new Operation("GET", "/key-results/{id}/explanation"),
            new Operation("GET", "/key-results/{id}/issue-links"),
            new Operation("POST", "/key-results/{id}/issue-links"),
            new Operation("DELETE", "/key-results/{id}/issue-links/{link}"),
            new Operation("GET", "/key-results/{id}/link-preview"),
            new Operation("POST", "/objectives"),
            new Operation("GET", "/objectives/{id}"),
            new Operation("PUT", "/objectives/{id}"),
            new Operation("GET", "/objectives/{id}/explanation"),
            new Operation("GET", "/objectives/{id}/findings"),
            new Operation("GET", "/org-units"),
            new Operation("POST", "/org-units"),
            new Operation("GET", "/org-units/{id}/positioning"),
            new Operation("PUT", "/org-units/{id}/positioning"),
            new Operation("GET", "/org-units/{id}/positioning/versions"),
            new Operation("GET", "/positioning"));

    private Operations() {}

    /** A method and the path it is called on. */
    public record Operation(String method, String path) {}
}
