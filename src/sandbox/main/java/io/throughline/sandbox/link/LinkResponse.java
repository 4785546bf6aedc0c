package io.throughline.sandbox.link;

import com.atlassian.sal.api.net.Response;
import com.atlassian.sal.api.net.ResponseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** An answer that has been read whole. */
final class LinkResponse implements Response {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]+)");

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private LinkResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Unpacks a compressed body, as the host's HTTP client does. */
    static LinkResponse of(HttpResponse<byte[]> answer) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        boolean packed = answer.headers()
                .firstValue("Content-Encoding")
                .filter(encoding -> encoding.equalsIgnoreCase("gzip"))
                .isPresent();
        byte[] body = answer.body();
        if (packed && body.length > 0) {
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = unpacked.readAllBytes();
            }
        }
        return new LinkResponse(answer.statusCode(), headers, body);
    }

    @Override
    public int getStatusCode() {
        return status;
    }

    @Override
    public String getResponseBodyAsString() {
        return new String(body, charset());
    }

    @Override
    public InputStream getResponseBodyAsStream() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public <T> T getEntity(Class<T> entityClass) throws ResponseException {
        try {
            return JSON.readValue(body, entityClass);
        } catch (IOException unreadable) {
            throw new ResponseException("Unable to read the entity", unreadable);
        }
    }

    /** HTTP over the sandbox's client carries no reason phrase. */
    @Override
    public String getStatusText() {
        return "";
    }

    @Override
    public boolean isSuccessful() {
        return status >= 200 && status < 400;
    }

    /** The first value of a header whatever its case; null if it is not there, as the host answers. */
    @Override
    public String getHeader(String name) {
        String value = headers.get(name.toLowerCase(Locale.ROOT));
        return value != null
                ? value
                : headers.entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public Map<String, String> getHeaders() {
        return Map.copyOf(headers);
    }

    private Charset charset() {
        String type = getHeader("Content-Type");
        Matcher named = CHARSET.matcher(type == null ? "" : type);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
