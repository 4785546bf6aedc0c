package io.throughline.sandbox.plugin;

import io.throughline.sandbox.plugin.Descriptor.Module;
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
    public void enabled(RunningPlugin plugin, Module module) {
        allowList.declare(
                module.completeKey(),
                module.tag().children("method").stream().map(Tag::text).toList());
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        allowList.withdraw(module.completeKey());
    }
}
