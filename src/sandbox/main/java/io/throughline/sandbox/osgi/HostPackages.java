package io.throughline.sandbox.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which packages of the sandbox's class path a host offers to plugins, and in which versions. Nothing else is visible to them. */
public final class HostPackages {
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+){1,2})");

    /** Roots of the host API that both products offer; what lies below is offered too. */
    private static final List<String> SHARED = List.of(
            "com.atlassian.activeobjects",
            "com.atlassian.annotations",
            "com.atlassian.applinks",
            "com.atlassian.beehive",
            "com.atlassian.cache",
            "com.atlassian.crowd",
            "com.atlassian.event",
            "com.atlassian.json",
            "com.atlassian.mail",
            "com.atlassian.plugin",
            "com.atlassian.plugins",
            "com.atlassian.sal",
            "com.atlassian.scheduler",
            "com.atlassian.templaterenderer",
            "com.atlassian.velocity",
            "com.atlassian.webresource");

    /** A class of each library plugins may import, with the root of the packages offered. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("net.java.ao.EntityManager", "net.java.ao"),
            Map.entry("jakarta.servlet.Servlet", "jakarta.servlet"),
            Map.entry("jakarta.ws.rs.Path", "jakarta.ws.rs"),
            Map.entry("jakarta.inject.Inject", "jakarta.inject"),
            Map.entry("jakarta.mail.Multipart", "jakarta.mail"),
            Map.entry("jakarta.annotation.PostConstruct", "jakarta.annotation"),
            Map.entry("jakarta.xml.bind.JAXBContext", "jakarta.xml.bind"),
            Map.entry("com.fasterxml.jackson.annotation.JsonProperty", "com.fasterxml.jackson.annotation"),
            Map.entry("com.fasterxml.jackson.core.JsonParser", "com.fasterxml.jackson.core"),
            Map.entry("com.fasterxml.jackson.databind.ObjectMapper", "com.fasterxml.jackson.databind"),
            Map.entry("org.slf4j.Logger", "org.slf4j"));

    /** What the container needs, or the sandbox has inside, and plugins of others may not see. */
    private static final Set<String> INTERNAL =
            Set.of("org.apache.commons.logging", "org.apache.commons.logging.impl", "io.throughline.sandbox.host");

    private final Map<String, String> versions = new TreeMap<>();

    /**
     * Finds the packages.
     *
     * @param ofProduct the product's own: names, or a name ending in {@code .*} for all below it
     * @param withheld packages a test keeps back; the same form
     */
    public HostPackages(Set<String> ofProduct, Set<String> withheld) {
        Set<String> api = packagesBeside("com.atlassian.sal.api.ApplicationProperties");
        api.addAll(packagesBeside("org.ofbiz.core.entity.GenericValue"));
        for (String name : api) {
            boolean shared = SHARED.stream().anyMatch(root -> below(name, root));
            if (shared || matches(name, ofProduct)) {
                versions.put(name, "0.0.0");
            }
        }
        LIBRARIES.forEach((marker, root) -> {
            String version = version(source(marker));
            packagesBeside(marker).stream()
                    .filter(name -> below(name, root))
                    .forEach(name -> versions.put(name, version));
        });
        // exactly one exporter, and in a version Gemini's import range takes
        versions.put("org.apache.commons.logging", "1.2");
        versions.put("org.apache.commons.logging.impl", "1.2");
        versions.put("io.throughline.sandbox.host", "0.0.0");
        versions.keySet().removeIf(name -> matches(name, withheld));
    }

    /** Value of the framework property {@code org.osgi.framework.system.packages.extra}. */
    String asSystemPackages() {
        return versions.entrySet().stream()
                .map(entry -> entry.getKey() + ";version=\"" + entry.getValue() + '"')
                .collect(Collectors.joining(","));
    }

    /** Those of the names that are for the host and its own plugins only. */
    Set<String> internal() {
        return INTERNAL;
    }

    /** The names, sorted. */
    public Set<String> names() {
        return Set.copyOf(versions.keySet());
    }

    private static boolean below(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    private static boolean matches(String name, Set<String> patterns) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.endsWith(".*")
                        ? below(name, pattern.substring(0, pattern.length() - 2))
                        : name.equals(pattern));
    }

    private static Path source(String marker) {
        try {
            CodeSource source = Class.forName(marker, false, HostPackages.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException missing) {
            throw new IllegalStateException("The sandbox's class path lacks " + marker, missing);
        }
    }

    private static String version(Path file) {
        Matcher matcher = VERSION.matcher(file.getFileName().toString());
        return matcher.find() ? matcher.group(1) : "0.0.0";
    }

    /** Packages with classes in the JAR or directory that holds the class; empty if the class is not there. */
    private static Set<String> packagesBeside(String marker) {
        try {
            Class.forName(marker, false, HostPackages.class.getClassLoader());
        } catch (ClassNotFoundException none) {
            return new TreeSet<>();
        }
        Path file = source(marker);
        try {
            if (Files.isDirectory(file)) {
                try (Stream<Path> all = Files.walk(file)) {
                    return packages(
                            all.map(path -> file.relativize(path).toString().replace('\\', '/')));
                }
            }
            try (JarFile jar = new JarFile(file.toFile())) {
                return packages(jar.stream().map(entry -> entry.getName()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> packages(Stream<String> names) {
        return names.filter(name -> name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF"))
                .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
