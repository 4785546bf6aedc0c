package io.throughline.okr.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The plugin's classes, its rooms and the arrows between them, as the code has them. */
final class House {
    static final String ROOT = "io.throughline.okr";

    private House() {}

    /** Root of the source tree. */
    static Path path() {
        return Path.of(System.getProperty("throughline.house", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    static JavaClasses classes() {
        return Holder.CLASSES;
    }

    /** The room a class stands in: the first package below the root; "" outside the house or at its root. */
    static String room(String packageName) {
        if (!packageName.startsWith(ROOT + ".")) {
            return "";
        }
        String below = packageName.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    static Set<String> rooms(JavaClasses classes) {
        return classes.stream()
                .map(each -> room(each.getPackageName()))
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Arrows between rooms, each as {@code from --> to}. */
    static Set<String> arrows(JavaClasses classes) {
        Set<String> arrows = new TreeSet<>();
        for (JavaClass each : classes) {
            String from = room(each.getPackageName());
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                String to = room(dependency.getTargetClass().getPackageName());
                if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
                    arrows.add(from + " --> " + to);
                }
            }
        }
        return arrows;
    }

    private static final class Holder {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }
}
