package io.throughline.okr.store;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Objects made as the plugin's container makes them: each through its only public constructor, from the others. */
public final class Made {
    private final List<Object> objects;
    private final List<Class<?>> classes;
    private final Set<Class<?>> making = new HashSet<>();

    public Made(Collection<?> given, Collection<Class<?>> classes) {
        this.objects = new ArrayList<>(given);
        this.classes = List.copyOf(classes);
        this.classes.forEach(this::the);
    }

    /** The object of a type. */
    public <T> T the(Class<T> type) {
        List<Object> found = objects.stream().filter(type::isInstance).toList();
        if (found.size() == 1) {
            return type.cast(found.get(0));
        }
        List<Class<?>> candidates =
                classes.stream().filter(type::isAssignableFrom).toList();
        if (!found.isEmpty() || candidates.size() != 1) {
            throw new IllegalStateException("not exactly one " + type + ": " + found + candidates);
        }
        Object made = make(candidates.get(0));
        objects.add(made);
        return type.cast(made);
    }

    public List<Object> all() {
        return List.copyOf(objects);
    }

    private Object make(Class<?> type) {
        if (!making.add(type)) {
            throw new IllegalStateException(type + " needs itself");
        }
        Constructor<?>[] constructors = type.getConstructors();
        if (constructors.length != 1) {
            throw new IllegalStateException(type + " has not exactly one public constructor");
        }
        try {
            Object[] arguments = Arrays.stream(constructors[0].getParameterTypes())
                    .map(this::the)
                    .toArray();
            return constructors[0].newInstance(arguments);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
