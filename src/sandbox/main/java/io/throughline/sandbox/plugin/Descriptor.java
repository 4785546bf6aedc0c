package io.throughline.sandbox.plugin;

import io.throughline.sandbox.osgi.PluginFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/**
 * What {@code atlassian-plugin.xml} says to one product: modules meant for another product are not in it.
 *
 * @param params those of {@code <plugin-info>}
 * @param resources {@code <resource>} elements of the plugin itself
 * @param modules in the order written
 */
public record Descriptor(
        String key,
        String name,
        String version,
        String vendor,
        String description,
        Map<String, String> params,
        List<Tag> resources,
        List<Module> modules) {
    /** Elements below the root that are no modules. */
    private static final Set<String> NO_MODULES = Set.of("plugin-info", "resource");

    public Descriptor {
        params = Map.copyOf(params);
        resources = List.copyOf(resources);
        modules = List.copyOf(modules);
    }

    /**
     * One module.
     *
     * @param type name of its element, such as {@code web-panel}
     * @param completeKey {@code pluginKey:moduleKey}
     */
    public record Module(String type, String key, String completeKey, Tag tag) {
        /** Name of its class; "" if it has none. */
        public String className() {
            return tag.attribute("class");
        }

        boolean startsEnabled() {
            return !tag.attribute("state").equals("disabled");
        }
    }

    /**
     * Reads a descriptor for a product.
     *
     * @param application {@code jira} or {@code confluence}
     * @throws PluginFailure if it is not a descriptor, or a module key stands twice
     */
    static Descriptor read(InputStream xml, String application) {
        Tag root = parse(xml);
        String key = root.attribute("key");
        if (key.isEmpty() || key.contains(":")) {
            throw new PluginFailure("The descriptor's key is missing or has a colon: '" + key + "'");
        }
        Tag info = root.child("plugin-info").orElse(root);
        List<Module> modules = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Tag tag : root.children()) {
            if (NO_MODULES.contains(tag.name()) || !isFor(tag, application)) {
                continue;
            }
            String moduleKey = tag.attribute("key");
            if (moduleKey.isEmpty() || !keys.add(moduleKey)) {
                throw new PluginFailure("A <" + tag.name() + "> has no key or one that is taken: '" + moduleKey + "'");
            }
            modules.add(new Module(tag.name(), moduleKey, key + ":" + moduleKey, tag));
        }
        return new Descriptor(
                key,
                root.attribute("name", key),
                info.childText("version"),
                info.child("vendor").map(vendor -> vendor.attribute("name")).orElse(""),
                info.childText("description"),
                info.params(),
                root.children("resource"),
                modules);
    }

    private static boolean isFor(Tag tag, String application) {
        String only = tag.attribute("application");
        if (!only.isEmpty() && !lists(only, application)) {
            return false;
        }
        List<Tag> restricts = tag.children("restrict");
        return restricts.isEmpty()
                || restricts.stream().anyMatch(restrict -> lists(restrict.attribute("application"), application));
    }

    private static boolean lists(String commaSeparated, String application) {
        for (String one : commaSeparated.split(",", -1)) {
            if (one.trim().equals(application)) {
                return true;
            }
        }
        return false;
    }

    private static Tag parse(InputStream xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Tag(factory.newDocumentBuilder().parse(xml).getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException failure) {
            throw new PluginFailure("The descriptor is not readable: " + failure.getMessage(), failure);
        }
    }
}
