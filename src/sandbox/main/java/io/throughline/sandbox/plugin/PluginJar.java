package io.throughline.sandbox.plugin;

import io.throughline.sandbox.osgi.PluginFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.Version;

/** Checks a JAR as the hosts do before they install a transformerless plugin with a Spring container. */
final class PluginJar {
    private PluginJar() {}

    /** The bundle's version, {@code 0.0.0} if the manifest's is none. */
    static Version version(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String version =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-Version");
            return Version.parseVersion(version);
        } catch (IOException | IllegalArgumentException none) {
            return Version.emptyVersion;
        }
    }

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
            if (key == null) {
                throw new PluginFailure(
                        "The manifest needs Atlassian-Plugin-Key:" + " the sandbox takes transformerless plugins only");
            }
            if (headers.getValue("Bundle-Version") == null) {
                throw new PluginFailure("Found plugin key '" + key
                        + "' in the manifest but no bundle version, so it can't be loaded as an OsgiPlugin");
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
                        + "' must either match the OSGi bundle symbolic name (Bundle-SymbolicName) or be specified in"
                        + " the Atlassian-Plugin-Key manifest header");
            }
            return descriptor;
        } catch (IOException failure) {
            throw new PluginFailure("The file is not a JAR: " + failure.getMessage(), failure);
        }
    }
}
