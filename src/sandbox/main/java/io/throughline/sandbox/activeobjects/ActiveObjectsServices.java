package io.throughline.sandbox.activeobjects;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.sandbox.database.PooledDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** The {@link ActiveObjects} service, made anew for each bundle that imports it. */
public final class ActiveObjectsServices implements ServiceFactory<ActiveObjects> {
    private final PooledDatabase database;
    private final ModelVersions versions;
    private final Map<Long, AoModule> modules = new ConcurrentHashMap<>();

    public ActiveObjectsServices(PooledDatabase database, ModelVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** Tells which tables a bundle has; before it starts, as its beans may use them at once. */
    public void configure(Bundle bundle, AoTables tables) {
        modules.put(bundle.getBundleId(), new AoModule(tables, bundle, database, versions));
    }

    /** Upgrades and migrates the bundle's tables if that has not happened yet; does nothing for a bundle without any. */
    public void prepare(Bundle bundle) {
        AoModule module = modules.get(bundle.getBundleId());
        if (module != null) {
            module.ready();
        }
    }

    /** Forgets a bundle that stopped: its entity classes are gone. */
    public void forget(Bundle bundle) {
        modules.remove(bundle.getBundleId());
    }

    @Override
    public ActiveObjects getService(Bundle bundle, ServiceRegistration<ActiveObjects> registration) {
        AoModule module = modules.get(bundle.getBundleId());
        if (module != null) {
            return module.service();
        }
        String name = bundle.getSymbolicName();
        return new PluginActiveObjects(
                () -> {
                    throw new IllegalStateException(name + " has no <ao> module in this host");
                },
                database,
                null);
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<ActiveObjects> registration, ActiveObjects service) {
        // kept until the bundle stops
    }
}
