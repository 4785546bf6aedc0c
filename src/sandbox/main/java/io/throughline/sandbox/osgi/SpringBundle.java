package io.throughline.sandbox.osgi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** Merges plain Spring JARs into one bundle that exports all its packages, as the hosts ship Spring. */
final class SpringBundle {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, StringBuilder> lists = new LinkedHashMap<>();
    private final TreeSet<String> packages = new TreeSet<>();
    private String version = "0.0.0";

    private SpringBundle() {}

    static void write(Path file, Collection<byte[]> jars) throws IOException {
        SpringBundle bundle = new SpringBundle();
        for (byte[] jar : jars) {
            bundle.add(jar);
        }
        bundle.files.putAll(GeminiBridge.extraClasses());
        bundle.write(file);
    }

    private void add(byte[] jar) throws IOException {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar), false)) {
            String stated = in.getManifest().getMainAttributes().getValue("Implementation-Version");
            version = stated == null ? version : stated;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    add(entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    private void add(String name, byte[] bytes) {
        if (name.startsWith("META-INF/versions/") || name.endsWith("module-info.class")) {
            return;
        }
        if (isList(name)) {
            lists.computeIfAbsent(name, key -> new StringBuilder())
                    .append(new String(bytes, StandardCharsets.UTF_8))
                    .append('\n');
            return;
        }
        if (name.endsWith(".class")) {
            packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
        }
        files.putIfAbsent(name, GeminiBridge.patched(name, bytes));
    }

    /** Files that several JARs have and that must be joined: the schemas, handlers and service lists. */
    private static boolean isList(String name) {
        return name.equals("META-INF/spring.handlers")
                || name.equals("META-INF/spring.schemas")
                || name.equals("META-INF/spring.tooling")
                || name.startsWith("META-INF/services/")
                || name.endsWith(".factories");
    }

    private void write(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "sandbox.spring");
        headers.putValue("Bundle-Version", version);
        headers.putValue(
                "Export-Package",
                packages.stream()
                        .map(name ->
                                name + ";version=\"" + (name.startsWith("org.aopalliance") ? "1.0" : version) + '"')
                        .collect(Collectors.joining(",")));
        headers.putValue("DynamicImport-Package", "*");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Map.Entry<String, StringBuilder> list : lists.entrySet()) {
                write(out, list.getKey(), list.getValue().toString().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                write(out, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void write(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}
