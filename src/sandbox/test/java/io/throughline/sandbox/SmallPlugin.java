package io.throughline.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plugin of one folder of the test resources, compiled by the test: {@code faults/x} has the fault x, {@code sound/x} shows
 * one thing that works. Its key is {@code fault.x} or {@code sound.x}. The folder holds the modules of its descriptor, its
 * beans if it has any, and its sources.
 *
 * @param imports what it imports beside what all of them may
 */
public record SmallPlugin(String group, String name, String key, String version, List<String> imports) {
    private static final Path RESOURCES =
            Path.of(System.getProperty("throughline.house"), "src/sandbox/test/resources");

    /** Packages any of them may need; a host has some of them only. */
    private static final List<String> USUAL = List.of(
            "com.atlassian.activeobjects.external",
            "com.atlassian.annotations.security",
            "com.atlassian.confluence.content.render.xhtml",
            "com.atlassian.confluence.macro",
            "com.atlassian.event.api",
            "com.atlassian.jira.bc.issue.search",
            "com.atlassian.jira.issue",
            "com.atlassian.jira.issue.search",
            "com.atlassian.jira.user",
            "com.atlassian.jira.web.bean",
            "com.atlassian.plugin",
            "com.atlassian.plugin.web",
            "com.atlassian.plugin.web.api.model",
            "com.atlassian.plugin.web.baseconditions",
            "com.atlassian.plugins.rest.api.security.annotation",
            "com.atlassian.query",
            "com.atlassian.sal.api.message",
            "com.atlassian.sal.api.transaction",
            "com.atlassian.sal.api.upgrade",
            "com.atlassian.scheduler",
            "com.atlassian.scheduler.config",
            "com.atlassian.webresource.api",
            "com.atlassian.webresource.api.url",
            "com.atlassian.webresource.spi.condition",
            "jakarta.annotation",
            "jakarta.inject",
            "jakarta.servlet",
            "jakarta.servlet.http",
            "jakarta.ws.rs",
            "net.java.ao",
            "net.java.ao.schema",
            "org.eclipse.gemini.blueprint.service.exporter.support",
            "org.eclipse.gemini.blueprint.service.importer.support",
            "org.springframework.beans.factory.annotation");

    public SmallPlugin {
        imports = List.copyOf(imports);
    }

    /** The one with that fault. */
    public static SmallPlugin fault(String name) {
        return new SmallPlugin("faults", name, "fault." + name, "1.0", List.of());
    }

    /** The one that shows that. */
    public static SmallPlugin sound(String name) {
        return new SmallPlugin("sound", name, "sound." + name, "1.0", List.of());
    }

    public SmallPlugin withKey(String other) {
        return new SmallPlugin(group, name, other, version, imports);
    }

    public SmallPlugin withVersion(String other) {
        return new SmallPlugin(group, name, key, other, imports);
    }

    /** With one more import, as it stands in a manifest. */
    public SmallPlugin importing(String one) {
        return new SmallPlugin(group, name, key, version, List.of(one));
    }

    /** The JAR's bytes. */
    public byte[] jar(Path directory) {
        return jar(directory, headers -> {});
    }

    /** The same with other headers in its manifest. */
    public byte[] jar(Path directory, Consumer<Attributes> changed) {
        Path folder = RESOURCES.resolve(group).resolve(name);
        try {
            Path classes = compile(folder, Files.createTempDirectory(directory, name));
            Path jar = Files.createTempFile(directory, name, ".jar");
            Manifest manifest = manifest();
            changed.accept(manifest.getMainAttributes());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    Stream<Path> compiled = Files.walk(classes)) {
                for (Path file : compiled.filter(Files::isRegularFile).toList()) {
                    PluginBuild.put(
                            out, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
                PluginBuild.put(out, "atlassian-plugin.xml", bytes(descriptor(folder)));
                PluginBuild.put(out, "META-INF/spring/context.xml", bytes(context(folder)));
                try (Stream<Path> others = Files.list(folder)) {
                    for (Path file : others.filter(each -> each.toString().matches(".*\\.(vm|css)$"))
                            .toList()) {
                        PluginBuild.put(out, file.getFileName().toString(), Files.readAllBytes(file));
                    }
                }
            }
            return Files.readAllBytes(jar);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String descriptor(Path folder) throws IOException {
        return "<atlassian-plugin key=\"" + key + "\" name=\"" + name
                + "\" plugins-version=\"2\"><plugin-info><version>"
                + version + "</version></plugin-info>" + Files.readString(folder.resolve("modules.xml"))
                + "</atlassian-plugin>";
    }

    private static String context(Path folder) throws IOException {
        Path beans = folder.resolve("beans.xml");
        return Files.readString(RESOURCES.resolve("faults/spring.xml"))
                .replace("<!-- beans -->", Files.exists(beans) ? Files.readString(beans) : "");
    }

    private Manifest manifest() {
        return PluginBuild.manifest(
                key,
                version,
                Stream.concat(imports.stream(), USUAL.stream().map(each -> each + ";resolution:=optional"))
                        .collect(Collectors.joining(",")));
    }

    private static Path compile(Path folder, Path classes) throws IOException {
        // Spring is nowhere on the tests' class path: its annotations come from the JAR the container is made of
        Path spring = classes.resolveSibling("spring-beans.jar");
        if (!Files.exists(spring)) {
            try (var in = SmallPlugin.class.getResourceAsStream("/sandbox/bundles/spring-beans.jar")) {
                Files.write(spring, in.readAllBytes());
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            PluginBuild.compile(
                    files.filter(each -> each.toString().endsWith(".java")).toList(),
                    classes,
                    System.getProperty("java.class.path") + File.pathSeparator + spring);
            return classes;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
