package io.throughline.sandbox.users;

import io.throughline.sandbox.host.Users;
import java.util.Optional;

/**
 * What a request says about who sent it.
 *
 * @param user empty for an anonymous visitor
 * @param refused 0, or the HTTP status with which credentials that are wrong, or of a kind not taken, are turned away
 * @param message why; "" if nothing was refused
 */
public record LogIn(Optional<Users.User> user, By by, int refused, String message) {
    /** How a person was known. */
    public enum By {
        NOTHING,
        SESSION,
        LINK,
        TOKEN,
        PASSWORD
    }

    public LogIn {
        if (refused != 0 && user.isPresent()) {
            throw new IllegalArgumentException("Whoever is refused is nobody");
        }
    }

    /** True for a person at a browser, who may have left it alone. */
    boolean bySession() {
        return by == By.SESSION;
    }

    static LogIn nobody() {
        return new LogIn(Optional.empty(), By.NOTHING, 0, "");
    }

    static LogIn of(Optional<Users.User> user, By by) {
        return user.isPresent() ? new LogIn(user, by, 0, "") : nobody();
    }

    static LogIn refused(int status, String message) {
        return new LogIn(Optional.empty(), By.NOTHING, status, message);
    }
}
