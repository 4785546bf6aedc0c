package io.throughline.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.osgi.framework.Bundle;

/**
 * Finds annotated classes of a bundle from their bytes alone: loading them all would load classes that name types of the
 * other product.
 */
final class ScannedClasses {
    private ScannedClasses() {}

    /**
     * Names of the classes that carry one of the annotations.
     *
     * @param packages only these and what lies below; empty for all
     * @param descriptors the annotations' descriptors, such as {@code Ljakarta/ws/rs/Path;}
     */
    static Set<String> annotated(Bundle bundle, List<String> packages, Set<String> descriptors) {
        Set<String> found = new LinkedHashSet<>();
        for (String root : packages.isEmpty() ? List.of("/") : packages) {
            var urls = bundle.findEntries(root.replace('.', '/'), "*.class", true);
            for (URL url : urls == null ? List.<URL>of() : Collections.list(urls)) {
                try (InputStream in = url.openStream()) {
                    Seen seen = new Seen(descriptors);
                    new ClassReader(in)
                            .accept(seen, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                    if (seen.annotated) {
                        found.add(seen.name);
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
        return found;
    }

    private static final class Seen extends ClassVisitor {
        private final Set<String> descriptors;
        private String name = "";
        private boolean annotated;

        private Seen(Set<String> descriptors) {
            super(Opcodes.ASM9);
            this.descriptors = descriptors;
        }

        @Override
        public void visit(int version, int access, String type, String signature, String parent, String[] interfaces) {
            name = type.replace('/', '.');
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            annotated |= descriptors.contains(descriptor);
            return null;
        }
    }
}
