package io.throughline.sandbox;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

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
            Manifest manifest = new Manifest();
            changed.accept(headers(manifest.getMainAttributes()));
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    Stream<Path> compiled = Files.walk(classes)) {
                for (Path file : compiled.filter(Files::isRegularFile).toList()) {
                    put(out, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
                put(out, "atlassian-plugin.xml", bytes(descriptor(folder)));
                put(out, "META-INF/spring/context.xml", bytes(context(folder)));
                try (Stream<Path> others = Files.list(folder)) {
                    for (Path file : others.filter(each -> each.toString().matches(".*\\.(vm|css)$"))
                            .toList()) {
                        put(out, file.getFileName().toString(), Files.readAllBytes(file));
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

    private Attributes headers(Attributes headers) {
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", key);
        headers.putValue("Bundle-Version", version);
        headers.putValue("Atlassian-Plugin-Key", key);
        headers.putValue("Spring-Context", "*");
        headers.putValue(
                "Import-Package",
                Stream.concat(imports.stream(), USUAL.stream().map(each -> each + ";resolution:=optional"))
                        .collect(java.util.stream.Collectors.joining(",")));
        return headers;
    }

    private static Path compile(Path folder, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        // Spring is nowhere on the tests' class path: its annotations come from the JAR the container is made of
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.list(folder)) {
            Path spring = classes.resolveSibling("spring-beans.jar");
            if (!Files.exists(spring)) {
                try (var in = SmallPlugin.class.getResourceAsStream("/sandbox/bundles/spring-beans.jar")) {
                    Files.write(spring, in.readAllBytes());
                }
            }
            StringWriter problems = new StringWriter();
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-proc:none",
                    "-nowarn",
                    "-cp",
                    System.getProperty("java.class.path") + java.io.File.pathSeparator + spring);
            List<Path> java =
                    sources.filter(each -> each.toString().endsWith(".java")).toList();
            boolean compiled = java.isEmpty()
                    || compiler.getTask(problems, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                            .call();
            if (!compiled) {
                throw new IllegalStateException(problems.toString());
            }
            return classes;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}
