package io.throughline.sandbox.plugin;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.annotations.security.SystemAdminOnly;
import com.atlassian.annotations.security.UnlicensedSiteAccess;
import com.atlassian.annotations.security.UnrestrictedAccess;
import io.throughline.sandbox.host.Users;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Optional;

/** Who may call an endpoint, from the hosts' annotations on its method or class; without any, people with a licence. */
public enum AccessRule {
    ANYONE,
    LICENSED,
    ADMINISTRATOR;

    private static final Map<Class<? extends Annotation>, AccessRule> MEANING = Map.ofEntries(
            Map.entry(UnrestrictedAccess.class, ANYONE),
            // the sandbox lets nobody in anonymously and has no unlicensed people
            Map.entry(AnonymousSiteAccess.class, LICENSED),
            Map.entry(UnlicensedSiteAccess.class, LICENSED),
            Map.entry(LicensedOnly.class, LICENSED),
            Map.entry(AdminOnly.class, ADMINISTRATOR),
            Map.entry(SystemAdminOnly.class, ADMINISTRATOR),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess.class, ANYONE),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess.class, LICENSED),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.UnlicensedSiteAccess.class, LICENSED),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.LicensedOnly.class, LICENSED),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.AdminOnly.class, ADMINISTRATOR),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.SystemAdminOnly.class, ADMINISTRATOR));

    /** The rule of the first element that carries one. */
    public static AccessRule of(AnnotatedElement... methodThenClass) {
        for (AnnotatedElement element : methodThenClass) {
            for (Annotation annotation : element.getAnnotations()) {
                AccessRule rule = MEANING.get(annotation.annotationType());
                if (rule != null) {
                    return rule;
                }
            }
        }
        return LICENSED;
    }

    /** Whether that person may come in. */
    public boolean admits(Optional<Users.User> user) {
        return switch (this) {
            case ANYONE -> true;
            case LICENSED -> user.isPresent();
            case ADMINISTRATOR -> user.filter(Users.User::administrator).isPresent();
        };
    }
}
