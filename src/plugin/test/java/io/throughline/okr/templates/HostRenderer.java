package io.throughline.okr.templates;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.log.NullLogChute;

/** Velocity 1.6.4 that escapes every reference for HTML, as both hosts do. */
public final class HostRenderer implements TemplateRenderer {
    private final VelocityEngine velocity = new VelocityEngine();

    /** Reads templates from the class path. */
    public HostRenderer() {
        velocity.setProperty("resource.loader", "class");
        velocity.setProperty(
                "class.resource.loader.class", "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        velocity.setProperty("input.encoding", "UTF-8");
        velocity.setProperty("runtime.log.logsystem", new NullLogChute());
        try {
            velocity.init();
        } catch (Exception broken) {
            throw new RenderingException(broken);
        }
    }

    /** The HTML of a template. */
    public String render(String templateName, Map<String, Object> context) {
        StringWriter html = new StringWriter();
        render(templateName, context, html);
        return html.toString();
    }

    @Override
    public void render(String templateName, Writer writer) {
        render(templateName, Map.of(), writer);
    }

    @Override
    public void render(String templateName, Map<String, Object> context, Writer writer) {
        try {
            velocity.mergeTemplate(templateName, "UTF-8", escaping(context), writer);
        } catch (Exception broken) {
            throw new RenderingException(broken);
        }
    }

    @Override
    public String renderFragment(String fragment, Map<String, Object> context) {
        StringWriter html = new StringWriter();
        try {
            velocity.evaluate(escaping(context), html, "fragment", fragment);
        } catch (Exception broken) {
            throw new RenderingException(broken);
        }
        return html.toString();
    }

    @Override
    public boolean resolve(String templateName) {
        return velocity.resourceExists(templateName);
    }

    private static VelocityContext escaping(Map<String, Object> context) {
        VelocityContext escaping = new VelocityContext();
        context.forEach(escaping::put);
        EventCartridge events = new EventCartridge();
        ReferenceInsertionEventHandler escape =
                (reference, value) -> value == null ? null : escape(String.valueOf(value));
        events.addEventHandler(escape);
        events.attachToContext(escaping);
        return escaping;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
