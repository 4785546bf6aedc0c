package io.throughline.sandbox.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A form must send back, as {@code atl_token}, what only our own pages can read from a cookie. */
public final class XsrfTokens {
    /** Name of the form parameter. */
    public static final String PARAMETER = "atl_token";

    private static final String COOKIE = "atlassian.xsrf.token";
    private static final String ATTRIBUTE = XsrfTokens.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private XsrfTokens() {}

    /** The visitor's token; made, and set as a cookie, if he has none. */
    public static String of(HttpServletRequest request, HttpServletResponse response) {
        String known = inCookie(request);
        if (known != null) {
            return known;
        }
        if (request.getAttribute(ATTRIBUTE) instanceof String made) {
            return made;
        }
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath(request.getContextPath());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        request.setAttribute(ATTRIBUTE, token);
        return token;
    }

    /** The visitor's token if he has one, or has just been given one, else ""; for whoever has no response to set it on. */
    public static String known(HttpServletRequest request) {
        String known = inCookie(request);
        if (known != null) {
            return known;
        }
        return request.getAttribute(ATTRIBUTE) instanceof String made ? made : "";
    }

    /** True if the form sent back the visitor's token. */
    public static boolean valid(HttpServletRequest request) {
        String known = inCookie(request);
        String sent = request.getParameter(PARAMETER);
        return known != null
                && sent != null
                && MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static String inCookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
