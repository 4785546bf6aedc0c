package io.throughline.sandbox.confluence.storageformat;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.xhtml.api.MacroDefinition;
import io.throughline.sandbox.confluence.text.Texts;
import io.throughline.sandbox.host.Plugins;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Calls macros as the host does: with the class loader of their plugin, and so that a failure stays in its box. */
final class MacroRunner {
    private static final Logger LOG = LoggerFactory.getLogger(MacroRunner.class);

    /** Where a macro finds how it was written. */
    private static final String DEFINITION = "macroDefinition";

    private final Plugins plugins;
    private final BuiltInMacros builtIn;
    private final Texts texts;

    MacroRunner(Plugins plugins, BuiltInMacros builtIn, Texts texts) {
        this.plugins = plugins;
        this.builtIn = builtIn;
        this.texts = texts;
    }

    /** Whether a macro makes a block or part of a line; an unknown one is a block, as its box is. */
    Macro.OutputType outputType(String name) {
        return macro(name).map(Macro::getOutputType).orElse(Macro.OutputType.BLOCK);
    }

    /**
     * The HTML of a macro, or of a box that says why there is none.
     *
     * @param rendered renders a rich-text body
     */
    String run(MacroUse use, ConversionContext context, Function<Element, String> rendered) {
        Optional<Macro> macro = macro(use.name());
        if (macro.isEmpty()) {
            return box(texts.get("macro.unknown", use.name()), "");
        }
        String body =
                switch (macro.get().getBodyType()) {
                    case NONE -> "";
                    case PLAIN_TEXT -> use.plainText().orElse("");
                    case RICH_TEXT -> use.richText().map(rendered).orElse("");
                };
        return call(macro.get(), use, body, context);
    }

    private String call(Macro macro, MacroUse use, String body, ConversionContext context) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Object outer = context.getProperty(DEFINITION);
        context.setProperty(
                DEFINITION,
                MacroDefinition.builder(use.name())
                        .withParameters(use.parameters())
                        .build());
        thread.setContextClassLoader(macro.getClass().getClassLoader());
        try {
            String html = macro.execute(use.parameters(), body, context);
            return html == null ? "" : html;
        } catch (MacroExecutionException said) {
            LOG.warn("Macro {} failed", use.name(), said);
            return box(texts.get("macro.failed", use.name()), said.getMessage() == null ? "" : said.getMessage());
        } catch (RuntimeException | LinkageError unexpected) {
            LOG.error("Macro {} failed unexpectedly", use.name(), unexpected);
            return box(texts.get("macro.failed", use.name()), texts.get("macro.unexpected"));
        } finally {
            context.setProperty(DEFINITION, outer);
            thread.setContextClassLoader(before);
        }
    }

    private Optional<Macro> macro(String name) {
        return builtIn.of(name)
                .or(() -> plugins.macro(name).filter(Macro.class::isInstance).map(Macro.class::cast));
    }

    private static String box(String title, String message) {
        return "<div class=\"error aui-message aui-message-error\"><p class=\"title\"><span class=\"error\">"
                + Html.escape(title) + "</span></p>"
                + (message.isEmpty() ? "" : "<p>" + Html.escape(message) + "</p>") + "</div>";
    }
}
