package io.throughline.sandbox.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Copies a Gemini Blueprint bundle and lets it import Spring 6: it was published for Spring 5 only. */
final class GeminiBundle {
    private GeminiBundle() {}

    static void write(Path file, InputStream bundle) throws IOException {
        try (JarInputStream in = new JarInputStream(bundle, false)) {
            Manifest manifest = in.getManifest();
            String imports = manifest.getMainAttributes().getValue("Import-Package");
            manifest.getMainAttributes().putValue("Import-Package", widened(imports));
            boolean extender = false;
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!entry.isDirectory()) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        out.write(GeminiAnnotations.patched(entry.getName(), in.readAllBytes()));
                        extender |= entry.getName().equals(GeminiAnnotations.HOOK);
                    }
                }
                if (extender) {
                    out.putNextEntry(new ZipEntry(GeminiAnnotations.CONFIGURATION));
                    out.write(GeminiAnnotations.configuration());
                }
            }
        }
    }

    private static String widened(String imports) {
        return imports.replace("[5.0.0,6)", "[5.0.0,7)") + GeminiAnnotations.IMPORTS;
    }
}
