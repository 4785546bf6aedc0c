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
    /** Anyone, whatever the site allows. */
    UNRESTRICTED,
    /** Anonymous visitors where the site lets them in, and whom {@link #UNLICENSED} lets in. */
    ANONYMOUS,
    /** People with a licence, and others who log in where the site lets those in. */
    UNLICENSED,
    LICENSED,
    ADMINISTRATOR,
    SYSTEM_ADMINISTRATOR;

    private static final Map<Class<? extends Annotation>, AccessRule> MEANING = Map.ofEntries(
            Map.entry(UnrestrictedAccess.class, UNRESTRICTED),
            Map.entry(AnonymousSiteAccess.class, ANONYMOUS),
            Map.entry(UnlicensedSiteAccess.class, UNLICENSED),
            Map.entry(LicensedOnly.class, LICENSED),
            Map.entry(AdminOnly.class, ADMINISTRATOR),
            Map.entry(SystemAdminOnly.class, SYSTEM_ADMINISTRATOR),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess.class, UNRESTRICTED),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess.class, ANONYMOUS),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.UnlicensedSiteAccess.class, UNLICENSED),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.LicensedOnly.class, LICENSED),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.AdminOnly.class, ADMINISTRATOR),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.SystemAdminOnly.class, SYSTEM_ADMINISTRATOR));

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

    /** Whether the person acting on this thread, or an anonymous visitor, may come in. */
    public boolean admits(Users users) {
        Optional<Users.User> user = users.current();
        return switch (this) {
            case UNRESTRICTED -> true;
            case ANONYMOUS -> user.isEmpty() ? users.anonymousAccess() : UNLICENSED.admits(users);
            case UNLICENSED ->
                user.filter(each -> each.licensed() || users.limitedUnlicensedAccess())
                        .isPresent();
            case LICENSED -> user.filter(Users.User::licensed).isPresent();
            case ADMINISTRATOR -> user.filter(Users.User::administrator).isPresent();
            case SYSTEM_ADMINISTRATOR ->
                user.filter(Users.User::systemAdministrator).isPresent();
        };
    }

    /** What a refused caller is told he would have to be. */
    String wanted() {
        return switch (this) {
            case SYSTEM_ADMINISTRATOR ->
                "Client must be authenticated as a system administrator to access this resource.";
            case ADMINISTRATOR -> "Client must be authenticated as an administrator to access this resource.";
            case UNRESTRICTED, ANONYMOUS, UNLICENSED, LICENSED ->
                "Client must be authenticated to access this resource.";
        };
    }
}
