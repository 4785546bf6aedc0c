package io.throughline.sandbox.users;

import io.throughline.sandbox.host.ApplicationLinkTokens;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Switches;
import io.throughline.sandbox.host.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Finds out who sent a request. A header counts before a session, as a script that sends a token means the token; a header
 * that is wrong is refused and does not make its sender anonymous.
 */
final class LogIns {
    private static final String ATTRIBUTE = LogIns.class.getName();

    private final HostUsers users;
    private final ApplicationLinkTokens links;
    private final Switches switches;

    LogIns(HostUsers users, ApplicationLinkTokens links, Switches switches) {
        this.users = users;
        this.links = links;
        this.switches = switches;
    }

    /** The answer is kept with the request: it is asked for many times, and costs a statement. */
    LogIn of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof LogIn known) {
            return known;
        }
        LogIn found = find(request);
        request.setAttribute(ATTRIBUTE, found);
        return found;
    }

    /** What was found out about a request; nobody if nobody asked. */
    static LogIn known(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof LogIn known ? known : LogIn.nobody();
    }

    private LogIn find(HttpServletRequest request) {
        Optional<String> bearer = credentials(request, "Bearer ");
        if (bearer.isPresent()) {
            Optional<Users.User> owner =
                    users.tokens().owner(bearer.get()).flatMap(users::byKey).filter(Users.User::active);
            return owner.isPresent()
                    ? LogIn.of(owner, LogIn.By.TOKEN)
                    : LogIn.refused(401, "Client must be authenticated to access this resource.");
        }
        Optional<String> basic = credentials(request, "Basic ");
        if (basic.isPresent()) {
            return switches.on(Switch.BASIC_AUTHENTICATION)
                    ? basic(basic.get())
                    : LogIn.refused(403, "Basic Authentication has been disabled on this instance.");
        }
        String link = request.getHeader(ApplicationLinkTokens.HEADER);
        if (link != null) {
            return LogIn.of(links.verify(link).flatMap(users::byName).filter(Users.User::active), LogIn.By.LINK);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(HostUsers.SESSION_ATTRIBUTE) instanceof String key) {
            return LogIn.of(users.byKey(key).filter(Users.User::active), LogIn.By.SESSION);
        }
        return LogIn.nobody();
    }

    private static Optional<String> credentials(HttpServletRequest request, String scheme) {
        String header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.empty()
                : Optional.of(header.substring(scheme.length()).trim());
    }

    private LogIn basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            pair = "";
        }
        int colon = pair.indexOf(':');
        return colon > 0 && users.authenticate(pair.substring(0, colon), pair.substring(colon + 1))
                ? LogIn.of(users.byName(pair.substring(0, colon)), LogIn.By.PASSWORD)
                : LogIn.refused(401, "Basic Authentication Failure - Reason : AUTHENTICATED_FAILED");
    }
}
