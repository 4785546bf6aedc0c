package io.throughline.okr.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The row a result stands on, as the interface that Active Objects would implement: so what is read of a row is said in one
 * place. It only answers getters of columns that were asked for, and each text that comes again is the same object again.
 */
final class RowCursor implements InvocationHandler {
    private final ResultSet rows;
    private final IdentityHashMap<Method, Getter> getters = new IdentityHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    private RowCursor(ResultSet rows, List<String> columns) {
        this.rows = rows;
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i), i + 1);
        }
    }

    /** Follows a result whose columns have these names, in this order. */
    static <R> R over(ResultSet rows, Class<R> row, List<String> columns) {
        Object cursor =
                Proxy.newProxyInstance(row.getClassLoader(), new Class<?>[] {row}, new RowCursor(rows, columns));
        return row.cast(cursor);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws SQLException {
        Getter getter = getters.get(method);
        if (getter == null) {
            getter = getter(method);
            getters.put(method, getter);
        }
        return getter.get();
    }

    private Getter getter(Method method) {
        String column = method.getName()
                .replaceFirst("^(get|is)", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException("this column was not read: " + column);
        }
        Class<?> type = method.getReturnType();
        if (type == int.class || type == Integer.class) {
            return () -> rows.getInt(place);
        }
        if (type == long.class) {
            return () -> rows.getLong(place);
        }
        if (type == double.class) {
            return () -> rows.getDouble(place);
        }
        if (type == boolean.class) {
            return () -> rows.getBoolean(place);
        }
        return () -> same(rows.getString(place));
    }

    private String same(String text) {
        String known = text == null ? null : texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private interface Getter {
        Object get() throws SQLException;
    }
}
