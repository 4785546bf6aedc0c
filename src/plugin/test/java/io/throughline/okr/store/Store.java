package io.throughline.okr.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.throughline.okr.storage.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.MySQLDatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;

/** The plugin's storage on a database, made as the plugin makes it. */
public final class Store implements AutoCloseable {
    /** Where this host remembers the number of the last upgrade; the hosts do among their settings, in the same database. */
    static final String MODEL_VERSION = "host_model_version";

    private final String url;
    private final HikariDataSource pool;
    private final HostTransactions transactions;
    private final ActiveObjects ao;
    private final Made made;

    private Store(String url, HikariDataSource pool) {
        this.url = url;
        this.pool = pool;
        this.transactions = new HostTransactions(pool);
        DisposableDataSource source = transactions.dataSource(DisposableDataSource.class);
        DatabaseProvider provider =
                switch (Engine.of(url)) {
                    case H2 -> new H2DatabaseProvider(source, "PUBLIC");
                    case POSTGRES -> new PostgreSQLDatabaseProvider(source, "public");
                    case MARIADB -> new MySQLDatabaseProvider(source);
                };
        this.ao = HostActiveObjects.on(provider, transactions);
        List<Object> given = List.of(ao, new HostExecutors(transactions.dataSource(DataSource.class)));
        this.made = new Made(given, Schema.STORES);
    }

    /** Opens the storage at an address, its tables made if there are none, and upgraded if they are of an earlier schema. */
    public static Store at(String url) {
        Store store = asItIs(url);
        store.migrate();
        return store;
    }

    /** Opens the storage at an address and leaves its tables as they are. */
    public static Store asItIs(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (Engine.of(url) == Engine.H2) {
            config.setUsername("sa");
            config.setPassword("");
        }
        config.setMaximumPoolSize(40);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(30_000);
        return new Store(url, new HikariDataSource(config));
    }

    /**
     * As the hosts do: the upgrades the store has not seen, in their order, each in one transaction with the number it leads
     * to; then the tables as the entities say, in one more.
     */
    @SuppressWarnings("unchecked") // an array of a generic type
    private void migrate() {
        for (ActiveObjectsUpgradeTask upgrade : upgrades()) {
            ModelVersion current = ModelVersions.of(pool);
            if (current.isOlderThan(upgrade.getModelVersion())) {
                inTransaction(() -> {
                    upgrade.upgrade(current, ao);
                    ModelVersions.set(upgrade.getModelVersion(), transactions.dataSource(DataSource.class));
                    return true;
                });
            }
        }
        inTransaction(() -> {
            ao.migrate(Schema.ENTITIES.toArray(Class[]::new));
            return true;
        });
    }

    /** The upgrades, new ones, in their order. */
    public static List<ActiveObjectsUpgradeTask> upgrades() {
        List<ActiveObjectsUpgradeTask> upgrades = new ArrayList<>();
        for (Class<? extends ActiveObjectsUpgradeTask> type : Schema.UPGRADES) {
            try {
                upgrades.add(type.getConstructor().newInstance());
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException("the hosts make upgrades by this constructor", failure);
            }
        }
        return upgrades;
    }

    /** Closes it and opens it anew. */
    public Store reopened() {
        close();
        return at(url);
    }

    public ActiveObjects activeObjects() {
        return ao;
    }

    /** What the storage has for a port. */
    public <P> P port(Class<P> port) {
        return made.the(port);
    }

    /** Everything the storage has, for whoever is made from it. */
    public List<Object> ports() {
        return made.all();
    }

    /** How many statements were executed since it was opened. */
    public long statements() {
        return transactions.statements();
    }

    /** How many transactions were asked for within others since it was opened. */
    public long nestedTransactions() {
        return transactions.nested();
    }

    /** From now on it executes so many statements and then fails at each. */
    public void breakAfter(long statements) {
        transactions.breakAfter(statements);
    }

    /** The different statements some work prepares. */
    public Set<String> prepared(Runnable work) {
        transactions.prepared().clear();
        work.run();
        return Set.copyOf(transactions.prepared());
    }

    /** Runs work in the host's transaction, as an event listener may be run. */
    public <T> T inTransaction(Callable<T> work) {
        try {
            return transactions.inTransaction(work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
