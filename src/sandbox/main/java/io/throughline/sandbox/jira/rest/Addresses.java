package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.host.Host;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Addresses in answers, which are always of version 2, and times as Jira writes them. */
record Addresses(Host host) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    /** Of a resource: {@code issue/10000}. */
    String rest(String path) {
        return host.baseUrl() + "/rest/api/2/" + path;
    }

    String agile(String path) {
        return host.baseUrl() + "/rest/agile/1.0/" + path;
    }

    /** Of something a browser shows: {@code /images/border.gif}. */
    String page(String path) {
        return host.baseUrl() + path;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Null for null. */
    static String time(Instant instant) {
        return instant == null ? null : TIME.format(instant.atZone(ZoneId.systemDefault()));
    }
}
