package io.throughline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Speaks to Jira as one person, one request after the other, so that one connection is kept and used for all. */
final class OkrApi {
    private final URI jira;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Speaks to that Jira.
     *
     * @param jira base address, without a slash at the end
     * @param token the person's personal access token
     */
    OkrApi(URI jira, String token) {
        this.jira = jira;
        this.token = token;
    }

    /** @param path below Jira's base address, with its slash at the start */
    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Reads, naming a tag already known unless it is "". */
    Answer getUnless(String path, String knownTag) {
        return knownTag.isEmpty()
                ? get(path)
                : send(request(path).header("If-None-Match", knownTag).GET());
    }

    /** Makes an element; the answer is its id. */
    int create(String path, JsonNode body) {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())))
                .expect(201)
                .json()
                .get("id")
                .asInt();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(jira + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(""), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Jira", e);
        }
    }
}
