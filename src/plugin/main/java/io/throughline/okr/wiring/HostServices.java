package io.throughline.okr.wiring;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.util.List;

/** The services both hosts offer. Those of one host stand in {@link JiraBeans} and {@link ConfluenceBeans}. */
final class HostServices {
    private HostServices() {}

    static List<Class<?>> shared() {
        return List.of(
                ApplicationProperties.class,
                I18nResolver.class,
                LocaleResolver.class,
                TimeZoneManager.class,
                UserManager.class,
                TemplateRenderer.class,
                PageBuilderService.class,
                WebResourceUrlProvider.class);
    }
}
