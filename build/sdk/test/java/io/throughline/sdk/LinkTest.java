package io.throughline.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The JAR as it ships, compiled against our own signatures, linked against the vendor's classes. */
class LinkTest {
    private static final List<String> HOST = List.of("com.atlassian.", "org.ofbiz.", "net.java.ao.");

    @Test
    void every_host_member_the_jar_calls_exists_in_the_real_host() throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (JavaAccess<?> access : calls()) {
            (exists(access) ? found : missing).add(access.getTarget().getFullName());
        }
        assertThat(missing).isEmpty();
        assertThat(found).isNotEmpty();
    }

    @Test
    void every_host_type_the_jar_calls_is_of_the_kind_we_wrote_down() throws IOException {
        Set<String> wrong = new TreeSet<>();
        Path hostapi = Path.of(System.getProperty("throughline.hostapi"));
        try (URLClassLoader ours = new URLClassLoader(
                new URL[] {hostapi.toUri().toURL()}, new WithoutHost(LinkTest.class.getClassLoader()))) {
            for (JavaAccess<?> access : calls()) {
                String type = access.getTargetOwner().getName();
                Class<?> written = load(type, ours);
                Class<?> real = load(type, LinkTest.class.getClassLoader());
                // net.java.ao comes from the open library in both cases and is not in our signatures
                if (written != null && (real == null || written.isInterface() != real.isInterface())) {
                    wrong.add(type);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<JavaAccess<?>> calls() throws IOException {
        Set<JavaAccess<?>> calls = new LinkedHashSet<>();
        try (JarFile jar = new JarFile(System.getProperty("throughline.plugin"))) {
            for (JavaClass each : new ClassFileImporter().importJar(jar)) {
                Stream.of(each.getAccessesFromSelf(), each.getCodeUnitReferencesFromSelf())
                        .flatMap(Set::stream)
                        .map(access -> (JavaAccess<?>) access)
                        .filter(access ->
                                HOST.stream().anyMatch(access.getTargetOwner().getName()::startsWith))
                        .forEach(calls::add);
            }
        }
        return calls;
    }

    private static boolean exists(JavaAccess<?> access) {
        Class<?> owner = load(access.getTargetOwner().getName(), LinkTest.class.getClassLoader());
        if (owner == null) {
            return false;
        }
        if (access.getTarget() instanceof FieldAccessTarget field) {
            return supertypes(owner).stream()
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .anyMatch(each -> each.getName().equals(field.getName())
                            && each.getType()
                                    .getName()
                                    .equals(field.getRawType().getName()));
        }
        CodeUnitAccessTarget target = (CodeUnitAccessTarget) access.getTarget();
        if (target.getName().equals("<init>")) {
            return Arrays.stream(owner.getDeclaredConstructors()).anyMatch(each -> takes(each, target));
        }
        return supertypes(owner).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .anyMatch(each ->
                        each.getName().equals(target.getName()) && takes(each, target) && returns(each, target));
    }

    private static boolean takes(Executable executable, CodeUnitAccessTarget target) {
        return Arrays.stream(executable.getParameterTypes())
                .map(Class::getName)
                .toList()
                .equals(target.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList());
    }

    private static boolean returns(Method method, CodeUnitAccessTarget target) {
        return method.getReturnType().getName().equals(target.getRawReturnType().getName());
    }

    /** The type itself and all it inherits from: where the JVM looks for a member. */
    private static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type, Object.class));
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            if (all.add(next)) {
                open.addAll(List.of(next.getInterfaces()));
                if (next.getSuperclass() != null) {
                    open.add(next.getSuperclass());
                }
            }
        }
        return all;
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** Everything of the class path but the vendor's classes, so that ours are loaded instead. */
    private static final class WithoutHost extends ClassLoader {
        WithoutHost(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.atlassian.") || name.startsWith("org.ofbiz.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
