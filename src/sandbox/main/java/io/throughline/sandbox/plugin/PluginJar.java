package io.throughline.sandbox.plugin;

import io.throughline.sandbox.osgi.PluginFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Checks a JAR as the hosts do before they install a transformerless plugin with a Spring container. */
final class PluginJar {
    private PluginJar() {}

    /**
     * The JAR's descriptor, read for a product.
     *
     * @throws PluginFailure if the JAR is not a plugin of the kind the sandbox takes; the message says why
     */
    static Descriptor descriptor(Path file, String application) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            Attributes headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String key = headers.getValue("Atlassian-Plugin-Key");
            if (key == null || headers.getValue("Bundle-Version") == null) {
                throw new PluginFailure("The manifest needs Atlassian-Plugin-Key and Bundle-Version:"
                        + " the sandbox takes transformerless plugins only");
            }
            boolean spring = headers.getValue("Spring-Context") != null
                    || jar.stream().anyMatch(entry -> entry.getName().matches("META-INF/spring/[^/]+\\.xml"));
            if (!spring) {
                throw new PluginFailure("The plugin has no Spring context: its modules could not be made");
            }
            JarEntry entry = jar.getJarEntry("atlassian-plugin.xml");
            if (entry == null) {
                throw new PluginFailure("The JAR has no atlassian-plugin.xml");
            }
            Descriptor descriptor;
            try (InputStream in = jar.getInputStream(entry)) {
                descriptor = Descriptor.read(in, application);
            }
            if (!descriptor.key().equals(key)) {
                throw new PluginFailure("The plugin key '" + descriptor.key()
                        + "' must be the one in the Atlassian-Plugin-Key manifest header, '" + key + "'");
            }
            return descriptor;
        } catch (IOException failure) {
            throw new PluginFailure("The file is not a JAR: " + failure.getMessage(), failure);
        }
    }
}
