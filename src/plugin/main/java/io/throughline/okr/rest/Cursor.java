package io.throughline.okr.rest;

import io.throughline.okr.domain.Bookmark;
import io.throughline.okr.domain.Page;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.Refused.Reason;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of a list begins, as a text nobody has to understand. It is good for the list and the filters it was given for,
 * and says nothing but the place of the last element its reader has seen.
 */
final class Cursor {
    private static final int USUAL = 50;

    /** What may be another from page to page. */
    private static final Set<String> FREE = Set.of("cursor", "limit", "fields");

    private static final Pattern PLACE = Pattern.compile("([\\w-]{16}) (\\d{1,9}) ([\\w-]{0,40})");

    private Cursor() {}

    /**
     * The page an address asks for by {@code cursor} and {@code limit}.
     *
     * @throws Refused if one of them is none, or the cursor is of another list
     */
    static Page.Wanted wanted(UriInfo uri) {
        int most = Parameters.whole("limit", given(uri, "limit"), USUAL, 1, Page.Wanted.MOST);
        String cursor = Parameters.text(given(uri, "cursor"));
        return new Page.Wanted(cursor.isEmpty() ? Bookmark.START : place(cursor, uri), most);
    }

    /** The cursor of the next page of the list at an address; "" where there is none. */
    static String of(Optional<Bookmark> next, UriInfo uri) {
        return next.map(last -> list(uri) + " " + last.id() + " " + last.order())
                .map(place ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8)))
                .orElse("");
    }

    private static Bookmark place(String cursor, UriInfo uri) {
        Matcher place = PLACE.matcher(decoded(cursor));
        if (!place.matches() || !place.group(1).equals(list(uri))) {
            throw unknown();
        }
        return new Bookmark(place.group(3), Integer.parseInt(place.group(2)));
    }

    private static String decoded(String cursor) {
        if (!cursor.matches("[\\w-]{1,200}")) {
            throw unknown();
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return new Refused(Reason.INVALID, "cursor", "okr.rest.cursor");
    }

    /** Tells lists and their filters apart, in whatever order those stand. */
    private static String list(UriInfo uri) {
        TreeMap<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(FREE);
        byte[] digest = EntityTags.digest().digest((uri.getPath() + filters).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
    }

    private static String given(UriInfo uri, String name) {
        return uri.getQueryParameters().getFirst(name);
    }
}
