package io.throughline.sandbox.plugin;

import io.throughline.sandbox.plugin.Descriptor.Module;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What modules have drawn on the server: their {@code <resource name="view">}. */
final class ServerViews {
    private final BundleTemplates templates;

    ServerViews(BundleTemplates templates) {
        this.templates = templates;
    }

    /**
     * Draws the module's view with a context as HTML; empty if it has none.
     *
     * @throws IllegalStateException if the view is of another type than velocity or static
     */
    Optional<Function<Map<String, Object>, String>> of(RunningPlugin plugin, Module module) {
        return module.tag().children("resource").stream()
                .filter(each -> each.attribute("name").equals("view"))
                .findFirst()
                .map(resource -> {
                    String location = resource.attribute("location");
                    return switch (resource.attribute("type")) {
                        case "velocity" -> context -> rendered(plugin, location, context);
                        case "static" -> context -> text(plugin, location);
                        default ->
                            throw new IllegalStateException(
                                    module.completeKey() + ": the sandbox draws velocity and static views only");
                    };
                });
    }

    private String rendered(RunningPlugin plugin, String location, Map<String, Object> context) {
        return plugin.inItsClassLoader(() -> {
            StringWriter out = new StringWriter();
            try {
                templates.of(plugin.bundle()).render(location, context, out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toString();
        });
    }

    private static String text(RunningPlugin plugin, String location) {
        return plugin.file(location)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("There is no " + location));
    }
}
