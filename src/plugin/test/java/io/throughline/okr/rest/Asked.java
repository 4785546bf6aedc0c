package io.throughline.okr.rest;

import java.util.ArrayList;
import java.util.List;

/**
 * A request.
 *
 * @param who key of whoever is logged in; "" for nobody
 * @param path with its query, as it is sent
 * @param body null for none
 * @param headers names and values in turn
 */
record Asked(String who, String method, String path, String body, List<String> headers) {
    private static final int SHOWN = 600;

    Asked {
        headers = List.copyOf(headers);
    }

    Asked with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Asked(who, method, path, body, more);
    }

    Asked sending(String other) {
        return new Asked(who, method, path, other, headers);
    }

    Asked at(String other) {
        return new Asked(who, method, other, body, headers);
    }

    Asked by(String verb) {
        return new Asked(who, verb, path, body, headers);
    }

    Asked without(String header) {
        List<String> fewer = new ArrayList<>();
        for (int i = 0; i < headers.size(); i += 2) {
            if (!headers.get(i).equals(header)) {
                fewer.addAll(headers.subList(i, i + 2));
            }
        }
        return new Asked(who, method, path, body, fewer);
    }

    /** The path alone. */
    String address() {
        return path.replaceFirst("\\?.*", "");
    }

    /** On one line. */
    @Override
    public String toString() {
        String sent = body == null ? "" : body.replaceAll("\\s", " ");
        return "as “%s”: %s %s %s %s".formatted(who, method, cut(path), headers.isEmpty() ? "" : headers, cut(sent));
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "… (" + text.length() + ")" : text;
    }
}
