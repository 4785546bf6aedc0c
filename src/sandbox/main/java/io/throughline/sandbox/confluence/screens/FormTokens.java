package io.throughline.sandbox.confluence.screens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Proof that a form was sent from a page of ours: one random token a session, in a hidden field. */
final class FormTokens {
    /** The host's name of the field. */
    static final String FIELD = "atl_token";

    private static final String ATTRIBUTE = FormTokens.class.getName();
    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    /** The token of this visitor's session; makes both if need be. */
    String of(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        if (session.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        session.setAttribute(ATTRIBUTE, made);
        return made;
    }

    /** Whether the request carries its session's token, or the header no foreign page can set. */
    boolean genuine(HttpServletRequest request) {
        if ("no-check".equals(request.getHeader("X-Atlassian-Token"))) {
            return true;
        }
        HttpSession session = request.getSession(false);
        String sent = request.getParameter(FIELD);
        return session != null
                && sent != null
                && session.getAttribute(ATTRIBUTE) instanceof String known
                && MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
