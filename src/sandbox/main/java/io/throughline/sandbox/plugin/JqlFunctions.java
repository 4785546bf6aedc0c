package io.throughline.sandbox.plugin;

import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import io.throughline.sandbox.osgi.PluginFailure;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** JQL functions of plugins by name, in lower case. */
final class JqlFunctions implements ModuleKind {
    private final Map<String, Entry> functions = new ConcurrentHashMap<>();

    private record Entry(String pluginKey, JqlFunction function) {}

    @Override
    public Set<String> types() {
        return Set.of("jql-function");
    }

    @Override
    public void enabled(RunningPlugin plugin) {
        for (Module module : plugin.descriptor().modules()) {
            if (types().contains(module.type()) && module.startsEnabled()) {
                add(plugin, module);
            }
        }
    }

    private void add(RunningPlugin plugin, Module module) {
        String name = module.tag().childText("fname");
        if (name.isEmpty()) {
            throw new PluginFailure("The JQL function " + module.completeKey() + " has no <fname>");
        }
        if (!(plugin.spring().create(module.className()) instanceof JqlFunction function)) {
            throw new PluginFailure(module.className() + " is no JqlFunction");
        }
        function.init(new Said(name, module.tag().childText("list").equals("true")));
        functions.put(name.toLowerCase(Locale.ROOT), new Entry(plugin.key(), function));
    }

    @Override
    public void disabled(String pluginKey) {
        functions.values().removeIf(entry -> entry.pluginKey().equals(pluginKey));
    }

    Map<String, JqlFunction> all() {
        Map<String, JqlFunction> all = new ConcurrentHashMap<>();
        functions.forEach((name, entry) -> all.put(name, entry.function()));
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
