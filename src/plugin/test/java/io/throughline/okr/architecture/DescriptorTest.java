package io.throughline.okr.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.throughline.okr.storage.Schema;
import io.throughline.okr.storage.upgrade.FirstRows;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import net.java.ao.schema.Table;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The descriptor and the code say the same: every class and file it names is there, every module stands in its host. */
class DescriptorTest {
    private final Element descriptor = descriptor();

    @Test
    void every_class_it_names_exists() {
        assertThat(classNames())
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(House.classes().contain(name)).as(name).isTrue());
    }

    @Test
    void every_file_it_names_exists() {
        Path house = House.path();
        List<String> missing = new ArrayList<>();
        for (Element resource : all("resource")) {
            String location = resource.getAttribute("location");
            if (resource.getAttribute("type").equals("i18n")) {
                location = location + ".properties";
            }
            if (!Files.exists(house.resolve("src/plugin/main/resources").resolve(location))
                    && !Files.exists(house.resolve(location))) {
                missing.add(location);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_module_that_names_a_class_of_one_host_carries_that_host() {
        for (Element module : modules()) {
            Set<String> hosts = new TreeSet<>();
            for (String name : classNames(module)) {
                switch (House.room(name.substring(0, name.lastIndexOf('.')))) {
                    case "jira", "rest", "storage", "exchange" -> hosts.add("jira");
                    case "confluence", "macros" -> hosts.add("confluence");
                    default -> {}
                }
            }
            if (module.getTagName().equals("rest") || module.getTagName().equals("ao")) {
                hosts.add("jira");
            }
            for (String host : hosts) {
                assertThat(module.getAttribute("application"))
                        .as(module.getTagName() + " " + module.getAttribute("key"))
                        .isEqualTo(host);
            }
        }
    }

    @Test
    void module_keys_are_unique() {
        List<String> keys = modules().stream()
                .map(module -> module.getAttribute("key"))
                .filter(key -> !key.isEmpty())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void the_rows_of_storage_are_the_entities() {
        Set<String> entities = new TreeSet<>();
        all("entity").forEach(each -> entities.add(each.getTextContent().strip()));
        Set<String> rows = new TreeSet<>();
        for (JavaClass each : House.classes()) {
            // an upgrade knows tables as they were: those are no entities
            boolean asItWas = each.getPackageName().equals(FirstRows.class.getPackageName());
            if (each.isInterface() && each.isAnnotatedWith(Table.class) && !asItWas) {
                rows.add(each.getName());
            }
        }
        assertThat(entities).isEqualTo(rows);
    }

    @Test
    void the_upgrades_of_storage_are_those_named_in_their_order() {
        List<String> named = all("upgradeTask").stream()
                .map(each -> each.getTextContent().strip())
                .toList();

        assertThat(named).isEqualTo(Schema.UPGRADES.stream().map(Class::getName).toList());
    }

    @Test
    void the_velocity_allow_list_is_the_accessors_of_view() throws ReflectiveOperationException {
        Set<String> allowed = new TreeSet<>();
        for (Element list : all("velocity-allowlist")) {
            NodeList methods = list.getElementsByTagName("method");
            for (int i = 0; i < methods.getLength(); i++) {
                allowed.add(methods.item(i).getTextContent().strip());
            }
        }
        Set<String> accessors = new TreeSet<>();
        for (JavaClass each : House.classes()) {
            if (House.room(each.getPackageName()).equals("view") && each.isRecord()) {
                for (Method method : Class.forName(each.getName()).getDeclaredMethods()) {
                    if (isAccessor(method)) {
                        accessors.add(each.getName() + "#" + method.getName() + "()");
                    }
                }
            }
        }
        assertThat(allowed).isEqualTo(accessors);
    }

    /** What a record says when asked: its components, and what it derives from them. */
    private static boolean isAccessor(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && !Set.of("toString", "hashCode").contains(method.getName());
    }

    private Set<String> classNames() {
        Set<String> names = new TreeSet<>();
        modules().forEach(module -> names.addAll(classNames(module)));
        return names;
    }

    private static Set<String> classNames(Element module) {
        Set<String> names = new TreeSet<>();
        NodeList inside = module.getElementsByTagName("*");
        add(names, module.getAttribute("class"));
        for (int i = 0; i < inside.getLength(); i++) {
            Element each = (Element) inside.item(i);
            add(names, each.getAttribute("class"));
            if (each.getTagName().equals("entity") || each.getTagName().equals("upgradeTask")) {
                add(names, each.getTextContent().strip());
            }
        }
        return names;
    }

    /** Conditions of the host itself are named too; they are not ours to check. */
    private static void add(Set<String> names, String name) {
        if (name.startsWith(House.ROOT + ".")) {
            names.add(name);
        }
    }

    private List<Element> modules() {
        List<Element> modules = new ArrayList<>();
        NodeList children = descriptor.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element module && !module.getTagName().equals("plugin-info")) {
                modules.add(module);
            }
        }
        return modules;
    }

    private List<Element> all(String tag) {
        List<Element> elements = new ArrayList<>();
        NodeList found = descriptor.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element descriptor() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(House.path().resolve("atlassian-plugin.xml").toFile())
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException("atlassian-plugin.xml cannot be read", e);
        }
    }
}
