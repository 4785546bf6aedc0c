package io.throughline.sandbox.users;

import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Switches;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;

/**
 * Secure administrator sessions: whoever administers in a browser has given his password once more, and not long ago. Each
 * use counts the time anew. A request that carries its own credentials needs no second ones.
 */
public final class AdminSessions {
    private static final String CONFIRMED = "sandbox.administrator.confirmed";
    private static final String SHOWN = "sandbox.administrator.shown";

    private static final String ATTRIBUTE = AdminSessions.class.getName();

    private final Switches switches;
    private final Clock clock;

    public AdminSessions(Switches switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    /** Whether a request may administer without being asked for a password first. */
    public boolean allows(HttpServletRequest request) {
        return !switches.on(Switch.SECURE_ADMINISTRATOR_SESSIONS)
                || !LogIns.known(request).bySession()
                || confirmed(request);
    }

    /** Notes that a request administers, so that the time begins anew. */
    public void used(HttpServletRequest request) {
        if (confirmed(request)) {
            confirm(request);
        }
    }

    /** The password was right. */
    public void confirm(HttpServletRequest request) {
        request.getSession(true).setAttribute(CONFIRMED, clock.millis());
    }

    /** Ends the administrator session; the person stays logged in. */
    public void drop(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(CONFIRMED);
        }
    }

    private boolean confirmed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(CONFIRMED) instanceof Long since)) {
            return false;
        }
        Instant end = Instant.ofEpochMilli(since).plus(switches.time(Switch.ADMINISTRATOR_SESSION_TIME));
        return clock.instant().isBefore(end);
    }

    /** Of the host a request came to, once that has noted it. */
    public static AdminSessions of(HttpServletRequest request) {
        return (AdminSessions) request.getAttribute(ATTRIBUTE);
    }

    /** Before anything else: lets {@link #of} and {@link #shown} be asked about this request. */
    public void note(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
        if (switches.on(Switch.SECURE_ADMINISTRATOR_SESSIONS) && confirmed(request)) {
            request.setAttribute(SHOWN, true);
        }
    }

    /** Whether the page of this request has a link to drop administrator access. */
    public static boolean shown(HttpServletRequest request) {
        return request.getAttribute(SHOWN) != null;
    }
}
