package io.throughline.sandbox.activeobjects;

import io.throughline.sandbox.database.PooledDatabase;
import io.throughline.sandbox.host.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
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
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.MySQLDatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/** Makes entity managers with the hosts' naming rules (AO_XXXXXX_NAME, thirty characters) on a host's database. */
final class EntityManagers {
    private EntityManagers() {}

    static EntityManager on(PooledDatabase database, String prefix) {
        return new EntityManager(provider(database), new Configuration(prefix));
    }

    private static DatabaseProvider provider(PooledDatabase database) {
        DisposableDataSource source = disposable(database);
        return switch (database.engine()) {
            case H2 -> new H2DatabaseProvider(source, database.schema());
            case POSTGRESQL -> new PostgreSQLDatabaseProvider(source, database.schema());
            case MARIADB -> new MySQLDatabaseProvider(source);
        };
    }

    /** Active Objects wants a source it may dispose of; the host's stays open. */
    private static DisposableDataSource disposable(Database database) {
        return (DisposableDataSource) Proxy.newProxyInstance(
                EntityManagers.class.getClassLoader(),
                new Class<?>[] {DisposableDataSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("dispose")) {
                        return null;
                    }
                    try {
                        return method.invoke(database.dataSource(), arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private record Configuration(String prefix, NameConverters names) implements EntityManagerConfiguration {
        private Configuration(String prefix) {
            this(
                    prefix,
                    new SimpleNameConverters(
                            new AtlassianTableNameConverter(name -> prefix + "_" + name),
                            new AtlassianFieldNameConverter(),
                            new AtlassianSequenceNameConverter(),
                            new AtlassianTriggerNameConverter(),
                            new AtlassianIndexNameConverter(),
                            new AtlassianUniqueNameConverter()));
        }

        @Override
        @SuppressWarnings("deprecation") // abstract still
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return names;
        }

        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            String start = prefix.toLowerCase(Locale.ENGLISH) + "_";
            return (table, caseSensitive) ->
                    table != null && table.toLowerCase(Locale.ENGLISH).startsWith(start);
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new CachingEntityInfoResolverFactory();
        }
    }
}
