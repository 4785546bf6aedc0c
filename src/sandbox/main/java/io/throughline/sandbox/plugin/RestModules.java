package io.throughline.sandbox.plugin;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.plugin.Descriptor.Module;
import jakarta.servlet.ServletContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Plugin REST modules, by the path below {@code /rest}. */
public final class RestModules implements ModuleKind {
    private final Users users;
    private final List<Mapped> mapped = new CopyOnWriteArrayList<>();
    private volatile ServletContext context;

    RestModules(Users users) {
        this.users = users;
    }

    /**
     * One REST application.
     *
     * @param path as the descriptor writes it, such as {@code /okr}
     * @param version such as {@code 1}; {@code none} for a path without one
     */
    private record Mapped(String module, String path, String version, RestApplication application) {
        private Optional<Found> match(String requested) {
            if (version.equals("none")) {
                return prefix(path, requested);
            }
            return prefix(path + "/" + version, requested).or(() -> prefix(path + "/latest", requested));
        }

        private Optional<Found> prefix(String prefix, String requested) {
            return requested.equals(prefix) || requested.startsWith(prefix + "/")
                    ? Optional.of(new Found(prefix, application))
                    : Optional.empty();
        }
    }

    /**
     * What answers a request.
     *
     * @param prefix the part of the path that found it, such as {@code /okr/1}
     */
    public record Found(String prefix, RestApplication application) {}

    /** The server is up; applications get their context from here. */
    public void serverStarts(ServletContext servletContext) {
        this.context = servletContext;
    }

    @Override
    public Set<String> types() {
        return Set.of("rest");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        Tag tag = module.tag();
        mapped.add(new Mapped(
                module.completeKey(),
                tag.attribute("path"),
                tag.attribute("version", "none"),
                RestApplication.start(plugin, module, users, context)));
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        List<Mapped> going = mapped.stream()
                .filter(each -> each.module().equals(module.completeKey()))
                .toList();
        mapped.removeAll(going);
        going.forEach(each -> each.application().stop());
    }

    /** The application whose path is the longest that matches. */
    public Optional<Found> find(String path) {
        return mapped.stream()
                .flatMap(each -> each.match(path).stream())
                .max(Comparator.comparingInt(each -> each.prefix().length()));
    }
}
