package io.throughline.okr.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A row by the names of its columns: read of an entity, or shown as one. */
final class RowFacts {
    private static final Map<Class<?>, Map<String, Method>> GETTERS = new ConcurrentHashMap<>();

    private RowFacts() {}

    /** The getters of a row but for its id, by column, in the order of the columns' names. */
    static Map<String, Method> getters(Class<?> row) {
        return GETTERS.computeIfAbsent(row, RowFacts::found);
    }

    /** The names of the columns, as a query takes them, with the id. */
    static String names(Class<?> row) {
        List<String> names = new ArrayList<>(List.of("ID"));
        names.addAll(getters(row).keySet());
        return String.join(", ", names);
    }

    /** What a row says, by column; never null. */
    static Map<String, Object> of(Class<?> type, Object row) {
        Map<String, Object> columns = new HashMap<>();
        try {
            for (Map.Entry<String, Method> getter : getters(type).entrySet()) {
                Object value = getter.getValue().invoke(row);
                columns.put(getter.getKey(), value == null ? "" : value);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row of ours cannot be read: " + type, e);
        }
        return columns;
    }

    /** Lets an entity say something else in a column. */
    static void put(Class<?> type, Object row, String column, Object value) {
        Method getter = getters(type).get(column);
        if (getter == null) {
            throw new IllegalArgumentException("no such column: " + column);
        }
        String setter = getter.getName().replaceFirst("^(get|is)", "set");
        try {
            type.getMethod(setter, getter.getReturnType()).invoke(row, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row of ours cannot be written: " + type, e);
        }
    }

    /** A row that says what stands in columns; those that are not there say nothing. */
    static <R> R as(Class<R> type, int id, Map<String, Object> columns) {
        Map<String, Object> blank = blank(type);
        InvocationHandler answers = (proxy, method, arguments) -> {
            if (method.getName().equals("getID")) {
                return id;
            }
            String column = column(method);
            if (!blank.containsKey(column)) {
                throw new IllegalStateException("no such column: " + column);
            }
            return columns.getOrDefault(column, blank.get(column));
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    /** Zeros, falsehoods, and a dash for each text, which no database takes for nothing. */
    static Map<String, Object> blank(Class<?> type) {
        Map<String, Object> blank = new HashMap<>();
        getters(type).forEach((column, getter) -> {
            Class<?> value = getter.getReturnType();
            Object nothing = value == String.class ? "-" : value == boolean.class ? (Object) false : null;
            if (value == int.class) {
                nothing = 0;
            } else if (value == long.class) {
                nothing = 0L;
            } else if (value == double.class) {
                nothing = 0.0;
            }
            blank.put(column, nothing);
        });
        return blank;
    }

    private static Map<String, Method> found(Class<?> row) {
        Map<String, Method> getters = new TreeMap<>();
        for (Method method : row.getMethods()) {
            boolean ours = method.getDeclaringClass().getPackage().equals(row.getPackage());
            if (ours && method.getParameterCount() == 0 && method.getName().matches("(get|is)[A-Z].*")) {
                getters.put(column(method), method);
            }
        }
        return getters;
    }

    static String column(Method getter) {
        return getter.getName()
                .replaceFirst("^(get|is)", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }
}
