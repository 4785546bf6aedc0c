package io.throughline.sandbox.plugin;

import io.throughline.sandbox.osgi.PluginFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks a JAR as the hosts do before they install a transformerless plugin with a Spring container. */
final class PluginJar {
    private static final Logger LOG = LoggerFactory.getLogger(PluginJar.class);

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

    /** Of each plugin, by key, the JAR of the highest version, of equals the last; a JAR that is refused is logged and left. */
    static Map<String, Path> highest(List<Path> jars, String application) {
        Map<String, Path> chosen = new LinkedHashMap<>();
        Map<String, Version> versions = new LinkedHashMap<>();
        for (Path jar : jars) {
            try {
                String key = descriptor(jar, application).key();
                Version version = version(jar);
                if (version.compareTo(versions.getOrDefault(key, Version.emptyVersion)) >= 0) {
                    versions.put(key, version);
                    chosen.put(key, jar);
                }
            } catch (PluginFailure failure) {
                LOG.error("{} is not installed: {}", jar.getFileName(), failure.getMessage());
            }
        }
        return chosen;
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
