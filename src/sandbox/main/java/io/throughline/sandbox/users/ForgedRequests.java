package io.throughline.sandbox.users;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** The hosts' rules for REST against requests that another site makes a visitor's browser send. */
public final class ForgedRequests {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    /** What says so to the caller. */
    public static final String MESSAGE = "XSRF check failed";

    private ForgedRequests() {}

    /**
     * True if a request that changes something could come from a form or script of another site: it has a type that a
     * form can send, or none, or names another site as its origin or referrer, and lacks {@code X-Atlassian-Token: no-check},
     * which no other site can set.
     */
    public static boolean suspects(HttpServletRequest request) {
        if (READING.contains(request.getMethod()) || vouched(request.getHeader("X-Atlassian-Token"))) {
            return false;
        }
        return formLike(request) || foreign(request);
    }

    private static boolean vouched(String header) {
        return "no-check".equals(header) || "nocheck".equals(header);
    }

    private static boolean formLike(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            // a form of another site can POST without a type, but cannot PUT or DELETE
            return request.getMethod().equals("POST");
        }
        int parameters = type.indexOf(';');
        return FORM_TYPES.contains(
                (parameters < 0 ? type : type.substring(0, parameters)).trim().toLowerCase(Locale.ROOT));
    }

    /** The origin, or without one the referrer, is another address than the one the request came to. */
    private static boolean foreign(HttpServletRequest request) {
        String own = request.getScheme() + "://" + request.getHeader("Host");
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return !origin.equals(own);
        }
        String referrer = request.getHeader("Referer");
        if (referrer == null) {
            return false;
        }
        try {
            URI address = URI.create(referrer);
            return !(address.getScheme() + "://" + address.getRawAuthority()).equals(own);
        } catch (IllegalArgumentException noAddress) {
            return true;
        }
    }
}
