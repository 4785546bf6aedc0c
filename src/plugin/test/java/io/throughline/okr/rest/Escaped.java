package io.throughline.okr.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts in addresses. */
final class Escaped {
    private Escaped() {}

    static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
