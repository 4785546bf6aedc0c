package io.throughline.sandbox.template;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/** Escapes what a reference prints, unless its name ends in {@code Html} or its value came from something {@link HtmlSafe}. */
final class Escaping implements ReferenceInsertionEventHandler {
    private static final Pattern NAMED_HTML =
            Pattern.compile("(?:.*[.{$!])?\\w*[hH]tml(?:\\(.*\\))?}?", Pattern.DOTALL);

    /** Values returned by safe methods while the thread renders; by identity, as the same text may also come unsafe. */
    private static final ThreadLocal<Set<Object>> SAFE = new ThreadLocal<>();

    /** Begins a rendering; the answer goes into {@link #end}. */
    static Set<Object> begin() {
        Set<Object> outer = SAFE.get();
        SAFE.set(Collections.newSetFromMap(new IdentityHashMap<>()));
        return outer;
    }

    static void end(Set<Object> outer) {
        if (outer == null) {
            SAFE.remove();
        } else {
            SAFE.set(outer);
        }
    }

    static Object safe(Object value) {
        Set<Object> safe = SAFE.get();
        if (safe == null || value == null) {
            return value;
        }
        // a copy of its own: an equal text from elsewhere stays unsafe
        Object own = value instanceof String text ? new String(text.toCharArray()) : value;
        safe.add(own);
        return own;
    }

    @Override
    public Object referenceInsert(String reference, Object value) {
        if (value == null
                || (SAFE.get() != null && SAFE.get().contains(value))
                || value.getClass().isAnnotationPresent(HtmlSafe.class)
                || NAMED_HTML.matcher(reference).matches()) {
            return value;
        }
        return escape(value.toString());
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
