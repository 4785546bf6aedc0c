package io.throughline.okr.rest;

import com.atlassian.sal.api.message.I18nResolver;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which records {@link Texts} adds a {@code text} to: found by letting it do so. */
final class TextFields {
    private static final String KEY = "a.key";

    /** Whatever is looked up is there. */
    private static final I18nResolver ANY = (I18nResolver) Proxy.newProxyInstance(
            TextFields.class.getClassLoader(), new Class<?>[] {I18nResolver.class}, (any, asked, keys) -> "Text");

    private final Map<Class<?>, Set<String>> added = new HashMap<>();

    TextFields() {
        Texts texts = new Texts(ANY);
        for (Method method : Texts.class.getDeclaredMethods()) {
            boolean adds = JsonNode.class.isAssignableFrom(method.getReturnType())
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0].isRecord();
            if (adds) {
                Class<?> type = method.getParameterTypes()[0];
                Object some = some(type);
                try {
                    compare(type, (JsonNode) method.invoke(texts, some), Json.tree(some));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(method.toString(), e);
                }
            }
        }
    }

    /** What it has besides its components. */
    Set<String> of(Class<?> type) {
        return added.getOrDefault(type, Set.of());
    }

    private void compare(Type type, JsonNode with, JsonNode without) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            compare(generic.getActualTypeArguments()[0], with.get(0), without.get(0));
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            with.fieldNames().forEachRemaining(name -> {
                if (!without.has(name)) {
                    added.computeIfAbsent(plain, any -> new TreeSet<>()).add(name);
                }
            });
            for (RecordComponent component : plain.getRecordComponents()) {
                compare(component.getGenericType(), with.get(component.getName()), without.get(component.getName()));
            }
        }
    }

    /** Any record of a type, with one element in each of its lists. */
    private static Object some(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? List.of(some(generic.getActualTypeArguments()[0])) : Map.of();
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            try {
                Constructor<?> whole = plain.getDeclaredConstructor(Arrays.stream(plain.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
                return whole.newInstance(Arrays.stream(whole.getGenericParameterTypes())
                        .map(TextFields::some)
                        .toArray());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(plain.toString(), e);
            }
        }
        return switch (plain.getSimpleName()) {
            case "int", "Integer" -> 1;
            case "long" -> 1L;
            case "double" -> 1.0;
            case "boolean" -> true;
            default -> KEY;
        };
    }
}
