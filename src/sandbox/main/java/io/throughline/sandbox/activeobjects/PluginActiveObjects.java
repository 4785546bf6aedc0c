package io.throughline.sandbox.activeobjects;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsModuleMetaData;
import com.atlassian.sal.api.transaction.TransactionCallback;
import io.throughline.sandbox.host.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.FailedFastCountException;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/**
 * The service as one plugin sees it. A call outside a transaction is its own; {@link #executeInTransaction} is the host's
 * transaction, never Active Objects' own (that one would be SERIALIZABLE and commit the outer one).
 */
@SuppressWarnings("unchecked") // the host's varargs of a type parameter
final class PluginActiveObjects implements ActiveObjects {
    private final Supplier<EntityManager> manager;
    private final Database database;
    private final ActiveObjectsModuleMetaData metaData;

    PluginActiveObjects(Supplier<EntityManager> manager, Database database, ActiveObjectsModuleMetaData metaData) {
        this.manager = manager;
        this.database = database;
        this.metaData = metaData;
    }

    private interface Call<T> {
        T on(EntityManager manager) throws SQLException;
    }

    private interface Order {
        void on(EntityManager manager) throws SQLException;
    }

    private <T> T ask(Call<T> call) {
        try {
            return call.on(manager.get());
        } catch (SQLException failure) {
            throw new ActiveObjectsFailure(failure);
        }
    }

    private void tell(Order order) {
        ask(entities -> {
            order.on(entities);
            return Boolean.TRUE;
        });
    }

    @Override
    public void migrate(Class<? extends RawEntity<?>>... entities) {
        tell(all -> all.migrate(entities));
    }

    @Override
    public void migrateDestructively(Class<? extends RawEntity<?>>... entities) {
        tell(all -> all.migrateDestructively(entities));
    }

    @Override
    @SuppressWarnings("deprecation") // the service still has it
    public void flushAll() {
        tell(EntityManager::flushAll);
    }

    @Override
    @SuppressWarnings("deprecation") // the service still has it
    public void flush(RawEntity<?>... entities) {
        tell(all -> all.flush(entities));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] get(Class<T> type, K... keys) {
        return ask(all -> all.get(type, keys));
    }

    @Override
    public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
        return ask(all -> all.get(type, key));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
        return ask(all -> all.create(type, params));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
        return ask(all -> all.create(type, params));
    }

    @Override
    public <T extends RawEntity<K>, K> void create(Class<T> type, List<Map<String, Object>> rows) {
        tell(all -> all.create(type, rows));
    }

    @Override
    public void delete(RawEntity<?>... entities) {
        tell(all -> all.delete(entities));
    }

    @Override
    public <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return ask(all -> all.deleteWithSQL(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
        return ask(all -> all.find(type));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String criteria, Object... parameters) {
        return ask(all -> all.find(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        return ask(all -> all.find(type, query));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String field, Query query) {
        return ask(all -> all.find(type, field, query));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] findWithSQL(
            Class<T> type, String keyField, String sql, Object... parameters) {
        return ask(all -> all.findWithSQL(type, keyField, sql, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, EntityStreamCallback<T, K> callback) {
        tell(all -> all.stream(type, callback));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
        tell(all -> all.stream(type, query, callback));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type) {
        return ask(all -> all.count(type));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return ask(all -> all.count(type, criteria, parameters));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
        return ask(all -> all.count(type, query));
    }

    @Override
    public <K> int getFastCountEstimate(Class<? extends RawEntity<K>> type)
            throws SQLException, FailedFastCountException {
        return manager.get().getFastCountEstimate(type);
    }

    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        return database.inTransaction(callback::doInTransaction);
    }

    @Override
    public ActiveObjectsModuleMetaData moduleMetaData() {
        return metaData;
    }
}
