package io.throughline.okr.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Locale;
import net.java.ao.DatabaseProvider;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/** The service of the hosts' plugin: the real entity manager, the host's naming rules, the host's transactions. */
final class HostActiveObjects {
    /** As the hosts make it of the namespace. */
    static final String PREFIX = "AO_" + Namespace.HASH;

    private HostActiveObjects() {}

    static ActiveObjects on(DatabaseProvider provider, HostTransactions transactions) {
        EntityManager manager = new EntityManager(provider, new Naming());
        return (ActiveObjects) Proxy.newProxyInstance(
                HostActiveObjects.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("executeInTransaction")) {
                        TransactionCallback<?> work = (TransactionCallback<?>) arguments[0];
                        return transactions.inTransaction(work::doInTransaction);
                    }
                    try {
                        return EntityManager.class
                                .getMethod(method.getName(), method.getParameterTypes())
                                .invoke(manager, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause() instanceof SQLException sql
                                ? new IllegalStateException(sql)
                                : failure.getCause();
                    }
                });
    }

    private static final class Naming implements EntityManagerConfiguration {
        @Override
        @SuppressWarnings("deprecation") // abstract still
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return new SimpleNameConverters(
                    new AtlassianTableNameConverter(name -> PREFIX + "_" + name),
                    new AtlassianFieldNameConverter(),
                    new AtlassianSequenceNameConverter(),
                    new AtlassianTriggerNameConverter(),
                    new AtlassianIndexNameConverter(),
                    new AtlassianUniqueNameConverter());
        }

        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            String start = PREFIX.toLowerCase(Locale.ROOT) + "_";
            return (table, caseSensitive) ->
                    table != null && table.toLowerCase(Locale.ROOT).startsWith(start);
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new CachingEntityInfoResolverFactory();
        }
    }
}
