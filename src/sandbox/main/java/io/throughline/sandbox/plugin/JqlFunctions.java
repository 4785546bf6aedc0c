package io.throughline.sandbox.plugin;

import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import io.throughline.sandbox.osgi.PluginFailure;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** JQL functions of plugins by name, in lower case. */
final class JqlFunctions implements ModuleKind {
    private final Map<String, Entry> functions = new ConcurrentHashMap<>();

    /** A module's function, told what the descriptor says of it before its first use. */
    private static final class Entry {
        private final Module module;
        private final LazyModule<JqlFunction> lazy;
        private final Said said;
        private boolean told;

        private Entry(Module module, LazyModule<JqlFunction> lazy, Said said) {
            this.module = module;
            this.lazy = lazy;
            this.said = said;
        }

        private synchronized JqlFunction function() {
            JqlFunction function = lazy.get();
            if (!told) {
                function.init(said);
                told = true;
            }
            return function;
        }
    }

    @Override
    public Set<String> types() {
        return Set.of("jql-function");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        String name = module.tag().childText("fname");
        if (name.isEmpty()) {
            throw new PluginFailure("The JQL function " + module.completeKey() + " has no <fname>");
        }
        Said said = new Said(name, module.tag().childText("list").equals("true"));
        functions.put(name.toLowerCase(Locale.ROOT), new Entry(module, plugin.lazily(module, JqlFunction.class), said));
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        functions.values().removeIf(entry -> entry.module.completeKey().equals(module.completeKey()));
    }

    /** Those that can be made; one that cannot is logged and not there. */
    Map<String, JqlFunction> all() {
        Map<String, JqlFunction> all = new TreeMap<>();
        functions.forEach((name, entry) -> {
            try {
                all.put(name, entry.function());
            } catch (IllegalStateException broken) {
                // logged where it happened
            }
        });
        return all;
    }

    /** What the descriptor says of a function. */
    private record Said(String name, boolean list) implements JqlFunctionModuleDescriptor {
        @Override
        public String getFunctionName() {
            return name;
        }

        @Override
        public boolean isList() {
            return list;
        }
    }
}
