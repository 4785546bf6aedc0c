package io.throughline.sandbox.plugin;

import com.atlassian.webresource.api.QueryParams;
import com.atlassian.webresource.api.url.UrlBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The address of a web resource while it is put together: what conditions say goes into it. */
final class ResourceAddress implements UrlBuilder, QueryParams {
    private final Map<String, String> query = new LinkedHashMap<>();
    private int hash;

    @Override
    public void addToHash(String name, Object value) {
        hash = Objects.hash(hash, name, value);
    }

    @Override
    public void addToQueryString(String key, String value) {
        query.put(key, value);
    }

    @Override
    public String get(String key) {
        return query.get(key);
    }

    /** What stands behind the version: {@code -hash&key=value}, escaped for an attribute; "" if nobody added anything. */
    String ending() {
        StringBuilder text = new StringBuilder(hash == 0 ? "" : "-" + Integer.toHexString(hash));
        query.forEach((key, value) ->
                text.append("&amp;").append(encoded(key)).append('=').append(encoded(value)));
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
