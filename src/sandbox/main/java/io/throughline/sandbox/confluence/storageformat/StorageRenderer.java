package io.throughline.sandbox.confluence.storageformat;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import io.throughline.sandbox.confluence.text.Texts;
import io.throughline.sandbox.host.Plugins;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns storage format into HTML for a reader, a printer or a mail. Links leave the screen as whole addresses. */
public final class StorageRenderer {
    private final URI baseUrl;
    private final ContentLinks links;
    private final Plugins plugins;
    private final Supplier<Locale> locale;

    /**
     * Makes a renderer.
     *
     * @param baseUrl the host's address with context path
     * @param locale of whoever views
     */
    public StorageRenderer(URI baseUrl, ContentLinks links, Plugins plugins, Supplier<Locale> locale) {
        this.baseUrl = baseUrl;
        this.links = links;
        this.plugins = plugins;
        this.locale = locale;
    }

    /** The macro of that name, the host's own or a plugin's. */
    public Optional<Macro> macro(String name) {
        return new BuiltInMacros(new Headings(""), new Texts(locale.get()))
                .of(name)
                .or(() -> plugins.macro(name).filter(Macro.class::isInstance).map(Macro.class::cast));
    }

    /**
     * Renders a body. A macro that fails is drawn as the host's error box; the rest of the page still stands.
     *
     * @throws BadStorageFormat if the body is not well-formed
     */
    public String render(String storage, ConversionContext context) {
        Texts texts = new Texts(locale.get());
        boolean onScreen = context.getOutputType().equals("display")
                || context.getOutputType().equals("preview");
        String root = onScreen ? baseUrl.getPath() : baseUrl.toString();
        Headings headings = new Headings(Optional.ofNullable(context.getEntity())
                .map(entity -> entity.getTitle() == null ? "" : entity.getTitle())
                .orElse(""));
        MacroRunner macros = new MacroRunner(plugins, new BuiltInMacros(headings, texts), texts);
        return new Rendering(context, links, root, macros, headings, texts).document(StorageFormat.parse(storage));
    }
}
