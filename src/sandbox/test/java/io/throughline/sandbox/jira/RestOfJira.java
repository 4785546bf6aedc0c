package io.throughline.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.store.IssueRow;
import io.throughline.sandbox.jira.store.NewIssue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A served Jira with a project PAY for everyone, SEC for the group sec-team, and an administrator; asked over REST. */
final class RestOfJira implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final ServedJira served = new ServedJira();
    final Users.User mei = served.jira.person("mei", "jira-software-users");
    final Users.User priya = served.jira.person("priya", "jira-software-users", "sec-team");
    final Users.User admin = served.jira.person("admin", "jira-software-users", "system-administrators");

    RestOfJira() {
        served.jira.data().createProject("PAY", "Payments", mei.key(), List.of());
        served.jira.data().createProject("SEC", "Security", priya.key(), List.of("sec-team"));
    }

    /** An issue of mei's, or in SEC of priya's. */
    IssueRow issue(String project, String type, String summary) {
        String actor = (project.equals("SEC") ? priya : mei).key();
        NewIssue draft = NewIssue.of(project, type, summary, actor);
        return served.jira.data().createIssue(actor, type.equals("Epic") ? draft.epicName(summary) : draft);
    }

    Answer get(String who, String path) {
        return send(who, "GET", path, "");
    }

    Answer post(String who, String path, String json) {
        return send(who, "POST", path, json);
    }

    Answer put(String who, String path, String json) {
        return send(who, "PUT", path, json);
    }

    Answer delete(String who, String path) {
        return send(who, "DELETE", path, "");
    }

    private Answer send(String who, String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(served.uri(path))
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(who, request);
    }

    Answer send(String who, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = served.send(who, request);
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    json ? JSON.readTree(response.body()) : JSON.createObjectNode());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** An answer; what is not JSON has an empty object for it. */
    record Answer(int status, String text, JsonNode json) {
        /** The text at a JSON pointer. */
        String at(String pointer) {
            return json.at(pointer).asText();
        }
    }

    @Override
    public void close() {
        served.close();
    }
}
