package io.throughline.sandbox.plugin;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import io.throughline.sandbox.template.AllowList;
import io.throughline.sandbox.template.VelocityPages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** The template renderer, made anew for each bundle: it reads that bundle's templates. */
public final class BundleTemplates implements ServiceFactory<TemplateRenderer> {
    private final AllowList allowList;
    private final I18nResolver texts;
    private final Map<Long, Renderer> renderers = new ConcurrentHashMap<>();

    public BundleTemplates(AllowList allowList, I18nResolver texts) {
        this.allowList = allowList;
        this.texts = texts;
        String getText = I18nResolver.class.getName() + "#getText(java.lang.String";
        allowList.declare("", List.of(getText + ")", getText + ",[Ljava.io.Serializable;)"));
    }

    /** The renderer of a bundle's templates. */
    public TemplateRenderer of(Bundle bundle) {
        return renderers.computeIfAbsent(
                bundle.getBundleId(),
                id -> new Renderer(VelocityPages.ofPlugin(path -> file(bundle, path), allowList), texts));
    }

    public void forget(Bundle bundle) {
        renderers.remove(bundle.getBundleId());
    }

    private static Optional<byte[]> file(Bundle bundle, String path) {
        URL url = bundle.getEntry(path);
        if (url == null) {
            return Optional.empty();
        }
        try (InputStream in = url.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public TemplateRenderer getService(Bundle bundle, ServiceRegistration<TemplateRenderer> registration) {
        return of(bundle);
    }

    @Override
    public void ungetService(
            Bundle bundle, ServiceRegistration<TemplateRenderer> registration, TemplateRenderer service) {
        // kept until the bundle stops
    }

    private record Renderer(VelocityPages pages, I18nResolver texts) implements TemplateRenderer {
        @Override
        public void render(String templateName, Writer writer) {
            render(templateName, Map.of(), writer);
        }

        @Override
        public void render(String templateName, Map<String, Object> context, Writer writer) {
            try {
                pages.render(templateName, withTexts(context), writer);
            } catch (RuntimeException failure) {
                throw new RenderingException(failure.getMessage(), failure);
            }
        }

        @Override
        public String renderFragment(String fragment, Map<String, Object> context) {
            try {
                return pages.fragment(fragment, withTexts(context));
            } catch (RuntimeException failure) {
                throw new RenderingException(failure.getMessage(), failure);
            }
        }

        @Override
        public boolean resolve(String templateName) {
            return pages.has(templateName);
        }

        private Map<String, Object> withTexts(Map<String, Object> context) {
            Map<String, Object> all = new HashMap<>();
            all.put("i18n", texts);
            all.putAll(context);
            return all;
        }
    }
}
