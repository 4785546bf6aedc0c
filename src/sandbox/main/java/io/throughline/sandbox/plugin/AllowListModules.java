package io.throughline.sandbox.plugin;

import io.throughline.sandbox.template.AllowList;
import java.util.Set;

/** {@code <velocity-allowlist>}. */
final class AllowListModules implements ModuleKind {
    private final AllowList allowList;

    AllowListModules(AllowList allowList) {
        this.allowList = allowList;
    }

    @Override
    public Set<String> types() {
        return Set.of("velocity-allowlist");
    }

    @Override
    public void enabled(RunningPlugin plugin) {
        allowList.declare(
                plugin.key(),
                plugin.descriptor().modules().stream()
                        .filter(module -> types().contains(module.type()) && module.startsEnabled())
                        .flatMap(module -> module.tag().children("method").stream())
                        .map(Tag::text)
                        .toList());
    }

    @Override
    public void disabled(String pluginKey) {
        allowList.withdraw(pluginKey);
    }
}
