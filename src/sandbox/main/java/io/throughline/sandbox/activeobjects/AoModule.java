package io.throughline.sandbox.activeobjects;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsModuleMetaData;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import com.atlassian.activeobjects.spi.DatabaseType;
import io.throughline.sandbox.database.PooledDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import net.java.ao.EntityManager;
import net.java.ao.RawEntity;
import org.osgi.framework.Bundle;

/** The tables of one started plugin: upgraded and migrated at the first use or when the plugin is enabled, then ready. */
final class AoModule implements ActiveObjectsModuleMetaData {
    private final AoTables tables;
    private final Bundle bundle;
    private final PooledDatabase database;
    private final ModelVersions versions;
    private EntityManager ready;

    AoModule(AoTables tables, Bundle bundle, PooledDatabase database, ModelVersions versions) {
        this.tables = tables;
        this.bundle = bundle;
        this.database = database;
        this.versions = versions;
    }

    ActiveObjects service() {
        return new PluginActiveObjects(this::ready, database, this);
    }

    /** The manager of tables that are as the entities say. */
    synchronized EntityManager ready() {
        if (ready == null) {
            EntityManager manager = EntityManagers.on(database, tables.prefix());
            upgrade(manager);
            migrate(manager);
            ready = manager;
        }
        return ready;
    }

    /** Tasks newer than the kept version run in order; each, with the version it leads to, is one transaction. */
    private void upgrade(EntityManager manager) {
        ActiveObjects service = new PluginActiveObjects(() -> manager, database, this);
        List<ActiveObjectsUpgradeTask> tasks = new ArrayList<>();
        tables.upgradeTasks().forEach(name -> tasks.add(task(name)));
        tasks.sort(Comparator.comparing(ActiveObjectsUpgradeTask::getModelVersion));
        for (ActiveObjectsUpgradeTask task : tasks) {
            ModelVersion current = versions.of(tables.prefix());
            if (task.getModelVersion().isNewerThan(current)) {
                service.executeInTransaction(() -> {
                    task.upgrade(current, service);
                    versions.set(tables.prefix(), task.getModelVersion());
                    return Boolean.TRUE;
                });
            }
        }
    }

    private ActiveObjectsUpgradeTask task(String name) {
        try {
            return (ActiveObjectsUpgradeTask)
                    bundle.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("The upgrade task " + name + " cannot be made", failure);
        }
    }

    @SuppressWarnings("unchecked") // entity interfaces are RawEntity by the hosts' rule; migrate() refuses others
    private void migrate(EntityManager manager) {
        List<Class<? extends RawEntity<?>>> entities = new ArrayList<>();
        try {
            for (String name : tables.entities()) {
                entities.add((Class<? extends RawEntity<?>>) bundle.loadClass(name));
            }
            manager.migrate(entities.toArray(Class[]::new));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The descriptor names an entity that is not in the JAR", missing);
        } catch (SQLException failure) {
            throw new ActiveObjectsFailure(failure);
        }
    }

    @Override
    public void awaitInitialization() {
        ready();
    }

    @Override
    public void awaitInitialization(long timeout, TimeUnit unit) {
        ready();
    }

    @Override
    public synchronized boolean isInitialized() {
        return ready != null;
    }

    @Override
    public DatabaseType getDatabaseType() {
        return switch (database.engine()) {
            case H2 -> DatabaseType.H2;
            case POSTGRESQL -> DatabaseType.POSTGRESQL;
            case MARIADB -> DatabaseType.MYSQL;
        };
    }

    @Override
    public boolean isDataSourcePresent() {
        return true;
    }

    @Override
    public boolean isTablePresent(Class<? extends RawEntity<?>> type) {
        String table = EntityManagers.on(database, tables.prefix())
                .getTableNameConverter()
                .getName(type)
                .toLowerCase(Locale.ENGLISH);
        return database.withConnection(connection -> {
            try (ResultSet found = connection.getMetaData().getTables(null, null, "AO%", new String[] {"TABLE"})) {
                while (found.next()) {
                    if (found.getString("TABLE_NAME")
                            .toLowerCase(Locale.ENGLISH)
                            .equals(table)) {
                        return true;
                    }
                }
                return false;
            }
        });
    }
}
