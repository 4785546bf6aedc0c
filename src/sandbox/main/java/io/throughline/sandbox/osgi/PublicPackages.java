package io.throughline.sandbox.osgi;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps packages that are the host's own business from plugins of others: they do not resolve against them, as in the hosts
 * since platform 7. A plugin whose key begins with {@code com.atlassian} is the host's and sees them.
 */
final class PublicPackages implements ResolverHookFactory, ResolverHook {
    private static final Logger LOG = LoggerFactory.getLogger(PublicPackages.class);

    private final Set<String> internal;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** @param internal names of the packages kept back */
    PublicPackages(Set<String> internal) {
        this.internal = Set.copyOf(internal);
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        Bundle importing = requirement.getRevision().getBundle();
        String plugin = importing.getHeaders().get("Atlassian-Plugin-Key");
        if (plugin == null || plugin.startsWith("com.atlassian")) {
            return;
        }
        candidates.removeIf(candidate -> keptBack(candidate, plugin));
    }

    private boolean keptBack(BundleCapability candidate, String plugin) {
        Object name = candidate.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
        if (name == null || !internal.contains(name.toString())) {
            return false;
        }
        // Felix asks more than once
        if (reported.add(plugin + ' ' + name)) {
            LOG.warn("Package {} is internal and is not available for export to plugin {}", name, plugin);
        }
        return true;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // every plugin may resolve
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        // there are none to filter
    }

    @Override
    public void end() {
        // nothing is kept between resolutions
    }
}
