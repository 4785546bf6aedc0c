package io.throughline.sandbox.template;

import io.throughline.sandbox.host.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;

/** One Velocity engine over one set of templates. */
public final class VelocityPages implements Templates {
    private final VelocityEngine engine;
    private final Function<String, Optional<byte[]>> files;

    private VelocityPages(Function<String, Optional<byte[]>> files, Optional<AllowList> allowList) {
        this.files = files;
        this.engine = new VelocityEngine();
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "files");
        engine.setProperty("files.resource.loader.instance", new TemplateFiles(files));
        engine.setProperty("files.resource.loader.cache", "true");
        engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
        engine.setProperty(RuntimeConstants.OUTPUT_ENCODING, "UTF-8");
        engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, HostIntrospection.class.getName());
        engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
        allowList.ifPresent(list -> engine.setApplicationAttribute(HostIntrospection.ALLOW_LIST, list));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(VelocityPages.class.getClassLoader());
        try {
            engine.init();
        } catch (Exception failure) {
            throw new IllegalStateException("Velocity does not start", failure);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** The sandbox's own templates, on its class path; they may call anything. */
    public static VelocityPages ofSandbox() {
        return new VelocityPages(VelocityPages::onClassPath, Optional.empty());
    }

    /**
     * A plugin's templates.
     *
     * @param files gives a template's bytes by its path in the JAR
     */
    public static VelocityPages ofPlugin(Function<String, Optional<byte[]>> files, AllowList allowList) {
        return new VelocityPages(files, Optional.of(allowList));
    }

    private static Optional<byte[]> onClassPath(String path) {
        try (InputStream in = VelocityPages.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether there is such a template. */
    public boolean has(String path) {
        return files.apply(path).isPresent();
    }

    @Override
    public String render(String path, Map<String, Object> context) {
        StringWriter out = new StringWriter();
        render(path, context, out);
        return out.toString();
    }

    /** Renders into a writer. */
    public void render(String path, Map<String, Object> context, Writer out) {
        run(path, inner -> engine.mergeTemplate(path, "UTF-8", inner, out), context);
    }

    /** Renders a template given as text. */
    public String fragment(String text, Map<String, Object> context) {
        StringWriter out = new StringWriter();
        run("fragment", inner -> engine.evaluate(inner, out, "fragment", text), context);
        return out.toString();
    }

    private interface Merge {
        boolean into(VelocityContext context) throws Exception;
    }

    private static void run(String name, Merge merge, Map<String, Object> context) {
        VelocityContext inner = new VelocityContext(new HashMap<>(context));
        EventCartridge cartridge = new EventCartridge();
        cartridge.addEventHandler(new Escaping());
        cartridge.attachToContext(inner);
        Set<Object> outer = Escaping.begin();
        try {
            if (!merge.into(inner)) {
                throw new IllegalStateException("Velocity did not render " + name);
            }
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("The template " + name + " fails: " + failure.getMessage(), failure);
        } finally {
            Escaping.end(outer);
        }
    }
}
