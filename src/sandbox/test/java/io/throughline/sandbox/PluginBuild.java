package io.throughline.sandbox;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The steps in which tests build the JAR of a plugin. */
final class PluginBuild {
    private PluginBuild() {}

    /** What a host wants to read in a manifest: the key names the bundle too. */
    static Manifest manifest(String key, String version, String imports) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", key);
        headers.putValue("Bundle-Version", version);
        headers.putValue("Atlassian-Plugin-Key", key);
        headers.putValue("Spring-Context", "*");
        headers.putValue("Import-Package", imports);
        return manifest;
    }

    /**
     * Compiles sources into a directory.
     *
     * @throws IllegalStateException with what the compiler says if it does not
     */
    static void compile(List<Path> sources, Path classes, String classPath) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            StringWriter problems = new StringWriter();
            List<String> options = List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-cp", classPath);
            if (!compiler.getTask(problems, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException(problems.toString());
            }
        }
    }

    /** Adds a file. */
    static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}
