package com.atlassian.confluence.user;

/** Who is logged in on this thread; null for the anonymous. Evidence: [SLACK] [P6]. */
public class AuthenticatedUserThreadLocal {
    private static final ThreadLocal<ConfluenceUser> CURRENT = new ThreadLocal<>();

    private AuthenticatedUserThreadLocal() {}

    public static ConfluenceUser get() {
        return CURRENT.get();
    }

    public static void set(ConfluenceUser user) {
        if (user == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(user);
        }
    }

    public static void reset() {
        CURRENT.remove();
    }

    public static boolean isAnonymousUser() {
        return CURRENT.get() == null;
    }

    public static String getUsername() {
        ConfluenceUser user = CURRENT.get();
        return user == null ? null : user.getName();
    }
}
