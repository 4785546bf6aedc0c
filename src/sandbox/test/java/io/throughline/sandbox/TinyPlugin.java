package io.throughline.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A plugin with one module of each kind, compiled by the test so that its classes are nowhere on the class path. */
public final class TinyPlugin {
    private static final Path SOURCES =
            Path.of(System.getProperty("throughline.house"), "src/sandbox/test/resources/tiny");
    private static final String IMPORTS = String.join(
            ",",
            "com.atlassian.activeobjects.external",
            "com.atlassian.annotations.security",
            "com.atlassian.plugin.web",
            "com.atlassian.plugin.web.api.model",
            "com.atlassian.plugin.web.baseconditions",
            "com.atlassian.plugins.rest.api.security.annotation",
            "com.atlassian.sal.api.timezone",
            "com.atlassian.sal.api.transaction",
            "com.atlassian.sal.api.user",
            "com.atlassian.sal.api.websudo",
            "com.atlassian.velocity.htmlsafe",
            "jakarta.inject",
            "jakarta.servlet",
            "jakarta.servlet.http",
            "jakarta.ws.rs",
            "jakarta.ws.rs.core",
            "net.java.ao",
            "net.java.ao.schema",
            "org.eclipse.gemini.blueprint.service.importer.support",
            "com.atlassian.jira.issue;resolution:=optional",
            "com.atlassian.jira;resolution:=optional",
            "com.atlassian.jira.jql.operand;resolution:=optional",
            "com.atlassian.jira.jql.query;resolution:=optional",
            "com.atlassian.jira.plugin.jql.function;resolution:=optional",
            "com.atlassian.jira.user;resolution:=optional",
            "com.atlassian.jira.util;resolution:=optional",
            "com.atlassian.query.clause;resolution:=optional",
            "com.atlassian.query.operand;resolution:=optional",
            "com.atlassian.confluence.macro;resolution:=optional",
            "com.atlassian.confluence.content.render.xhtml;resolution:=optional");

    private TinyPlugin() {}

    /** Builds the JAR in a directory. */
    public static Path build(Path directory, String version) {
        return build(directory, version, descriptor -> descriptor);
    }

    /** Builds it with another descriptor. */
    public static Path build(Path directory, String version, UnaryOperator<String> changed) {
        try {
            Path classes = compile(Files.createTempDirectory(directory, "classes"));
            Path jar = Files.createTempFile(directory, "tiny", ".jar");
            try (JarOutputStream out = new JarOutputStream(
                            Files.newOutputStream(jar), PluginBuild.manifest("tiny", version, IMPORTS));
                    Stream<Path> compiled = Files.list(classes.resolve("tiny"))) {
                for (Path file : compiled.toList()) {
                    PluginBuild.put(out, "tiny/" + file.getFileName(), Files.readAllBytes(file));
                }
                String descriptor = Files.readString(SOURCES.resolve("atlassian-plugin.xml"))
                        .replace("@version@", version);
                PluginBuild.put(
                        out, "atlassian-plugin.xml", changed.apply(descriptor).getBytes(StandardCharsets.UTF_8));
                for (Map.Entry<String, String> file : Map.of(
                                "META-INF/spring/tiny.xml", "tiny.xml",
                                "tiny/texts.properties", "texts.properties",
                                "tiny/texts_zh.properties", "texts_zh.properties",
                                "js/script.js", "script.js",
                                "css/base.css", "base.css",
                                "images/dot.css", "base.css",
                                "templates/panel.vm", "panel.vm")
                        .entrySet()) {
                    PluginBuild.put(out, file.getKey(), Files.readAllBytes(SOURCES.resolve(file.getValue())));
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path compile(Path classes) throws IOException {
        try (Stream<Path> written = Files.list(SOURCES.resolve("java/tiny"))) {
            List<Path> sources =
                    Stream.concat(written, Stream.of(restRights(classes))).toList();
            PluginBuild.compile(sources, classes, System.getProperty("java.class.path"));
            return classes;
        }
    }

    /** The same rights by the annotations of the other package, which have the same names. */
    private static Path restRights(Path classes) throws IOException {
        String platform = Files.readString(SOURCES.resolve("java/tiny/PlatformRights.java"));
        Path sources = Files.createTempDirectory(classes.getParent(), "sources");
        return Files.writeString(
                sources.resolve("RestRights.java"),
                platform.replace("PlatformRights", "RestRights")
                        .replace("/rights/platform", "/rights/rest")
                        .replace(
                                "com.atlassian.annotations.security",
                                "com.atlassian.plugins.rest.api.security.annotation"));
    }

    /** The JAR's bytes, as somebody uploads them. */
    public static byte[] bytes(Path jar) {
        try (InputStream in = Files.newInputStream(jar)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
