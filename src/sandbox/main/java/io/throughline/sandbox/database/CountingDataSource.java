package io.throughline.sandbox.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Hands out connections whose statements are counted and whose commits are kept. Result sets are the driver's own. */
final class CountingDataSource {
    private final DataSource pool;
    private final SqlCounter counter;
    private final Durability durability;

    CountingDataSource(DataSource pool, SqlCounter counter, Durability durability) {
        this.pool = pool;
        this.counter = counter;
        this.durability = durability;
    }

    Connection open() throws SQLException {
        Connection connection = pool.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            Object result = Calls.pass(method, connection, arguments);
            if (method.getName().equals("commit")) {
                durability.keep(connection);
            }
            if (result instanceof CallableStatement statement) {
                return counted(CallableStatement.class, statement, String.valueOf(arguments[0]));
            }
            if (result instanceof PreparedStatement statement) {
                return counted(PreparedStatement.class, statement, String.valueOf(arguments[0]));
            }
            return result instanceof Statement statement ? counted(Statement.class, statement, "") : result;
        });
    }

    private <S extends Statement> S counted(Class<S> type, S statement, String prepared) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                boolean own = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
                counter.executed(own ? (String) arguments[0] : prepared);
            }
            return Calls.pass(method, statement, arguments);
        });
    }

    static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.call(method, arguments)));
    }

    /** What a proxy does with a call. */
    @FunctionalInterface
    interface Calls {
        Object call(Method method, Object[] arguments) throws Throwable;

        /** Calls the real thing and throws what it throws. */
        static Object pass(Method method, Object target, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}
