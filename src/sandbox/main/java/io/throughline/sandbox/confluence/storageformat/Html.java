package io.throughline.sandbox.confluence.storageformat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a page, and how text becomes HTML. The output is well-formed XML. */
public final class Html {
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "span",
            "br",
            "hr",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "small",
            "big",
            "code",
            "pre",
            "tt",
            "blockquote",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "col",
            "colgroup",
            "caption",
            "a",
            "img",
            "cite",
            "q",
            "abbr",
            "acronym",
            "kbd",
            "samp",
            "var");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "col");
    private static final Set<String> DROPPED_WHOLE =
            Set.of("script", "style", "iframe", "object", "embed", "applet", "link", "meta", "base");
    private static final Pattern SAFE_ADDRESS =
            Pattern.compile("(?:https?|mailto|ftp):.*|[^:]*|[/#?.].*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Html() {}

    /** Whether an element of a page is kept as it is. */
    public static boolean keeps(String element) {
        return ELEMENTS.contains(element);
    }

    /** Whether an element goes with everything in it. */
    public static boolean dropsWhole(String element) {
        return DROPPED_WHOLE.contains(element.toLowerCase(Locale.ROOT));
    }

    /** Whether an element has no end tag in HTML. */
    public static boolean isVoid(String element) {
        return VOID.contains(element);
    }

    /** Whether an attribute is kept: no event handlers, no addresses that run code. */
    public static boolean keeps(String attribute, String value) {
        String name = attribute.toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.startsWith("xmlns")) {
            return false;
        }
        return !(name.equals("href") || name.equals("src")) || safeAddress(value);
    }

    /** Whether an address has a harmless scheme or none. */
    static boolean safeAddress(String address) {
        return SAFE_ADDRESS.matcher(address.strip()).matches();
    }

    /** Text for an element's content or a quoted attribute. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
