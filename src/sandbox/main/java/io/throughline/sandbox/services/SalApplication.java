package io.throughline.sandbox.services;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import io.throughline.sandbox.host.Product;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;

/** SAL's small services about the application itself. */
@SuppressWarnings("JavaUtilDate") // the host's signatures
public final class SalApplication
        implements ApplicationProperties, LoginUriProvider, TimeZoneManager, XsrfTokenAccessor, XsrfTokenValidator {
    private static final Instant BUILT = Instant.parse("2026-01-15T00:00:00Z");

    private final Product product;
    private final URI baseUrl;
    private final Path home;
    private final Path sharedHome;

    public SalApplication(Product product, URI baseUrl, Path home, Path sharedHome) {
        this.product = product;
        this.baseUrl = baseUrl;
        this.home = home;
        this.sharedHome = sharedHome;
    }

    @Override
    public String getBaseUrl(UrlMode urlMode) {
        return switch (urlMode) {
            case RELATIVE, RELATIVE_CANONICAL -> baseUrl.getPath();
            case CANONICAL, ABSOLUTE, AUTO -> baseUrl.toString();
        };
    }

    @Override
    public String getDisplayName() {
        return product.displayName();
    }

    @Override
    public String getPlatformId() {
        return product.platformId();
    }

    @Override
    public String getVersion() {
        return product.version();
    }

    @Override
    public Date getBuildDate() {
        return Date.from(BUILT);
    }

    @Override
    public String getBuildNumber() {
        return "1";
    }

    @Override
    public Optional<Path> getLocalHomeDirectory() {
        return Optional.of(home);
    }

    @Override
    public Optional<Path> getSharedHomeDirectory() {
        return Optional.of(sharedHome);
    }

    @Override
    public String getPropertyValue(String key) {
        return null;
    }

    @Override
    public String getApplicationFileEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public URI getLoginUri(URI returnUri) {
        return URI.create(
                baseUrl + "/login?os_destination=" + URLEncoder.encode(returnUri.toString(), StandardCharsets.UTF_8));
    }

    @Override
    public TimeZone getUserTimeZone() {
        return getDefaultTimeZone();
    }

    @Override
    public TimeZone getUserTimeZone(UserKey userKey) {
        return getDefaultTimeZone();
    }

    @Override
    public TimeZone getDefaultTimeZone() {
        return TimeZone.getDefault();
    }

    @Override
    public String getXsrfToken(HttpServletRequest request, HttpServletResponse response, boolean create) {
        return XsrfTokens.of(request, response);
    }

    @Override
    public boolean validateFormEncodedToken(HttpServletRequest request) {
        return XsrfTokens.valid(request);
    }

    @Override
    public String getXsrfParameterName() {
        return XsrfTokens.PARAMETER;
    }
}
