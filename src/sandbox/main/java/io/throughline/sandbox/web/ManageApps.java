package io.throughline.sandbox.web;

import io.throughline.sandbox.host.Plugins;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.osgi.PluginFailure;
import io.throughline.sandbox.plugin.InstalledPlugins;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * "Manage apps": administrators see plugins and their modules, enable and disable them, take them away, and upload a JAR to
 * install or upgrade.
 */
final class ManageApps extends AdministratorsOnly {
    private static final long serialVersionUID = 1L;

    private final transient InstalledPlugins plugins;

    ManageApps(PlatformPages pages, InstalledPlugins plugins) {
        super(pages);
        this.plugins = plugins;
    }

    /** One plugin for the template. */
    public record Row(Plugins.PluginInfo info, List<ModuleLine> modules) {
        public boolean enabled() {
            return info.state().equals("ENABLED");
        }

        public boolean failed() {
            return info.state().equals("FAILED");
        }
    }

    /**
     * One module for the template.
     *
     * @param state {@code ENABLED}, {@code DISABLED}, {@code BROKEN} or {@code WAITING}
     * @param failure why it is broken; "" if it is not
     */
    public record ModuleLine(String key, String completeKey, String type, String state, String failure) {
        public boolean switchable() {
            return !state.equals("WAITING");
        }

        public boolean enabled() {
            return state.equals("ENABLED") || state.equals("BROKEN");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list(request, response, "", "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String key = request.getParameter("key");
        try {
            switch (request.getParameter("do")) {
                case "enable" -> plugins.enable(key);
                case "disable" -> plugins.disable(key);
                case "uninstall" -> plugins.uninstall(key);
                case "enable-module" -> plugins.enableModule(key);
                case "disable-module" -> plugins.disableModule(key);
                case "upload" -> key = upload(request).key();
                default -> throw new PluginFailure("There is nothing to do");
            }
            list(request, response, "sandbox.apps.done." + request.getParameter("do"), key);
        } catch (PluginFailure failure) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            list(request, response, "sandbox.apps.refused", failure.getMessage());
        }
    }

    private Plugins.PluginInfo upload(HttpServletRequest request) throws IOException, ServletException {
        Part part = request.getPart("plugin");
        if (part == null || part.getSize() == 0) {
            throw new PluginFailure(pages().text("sandbox.apps.nofile"));
        }
        try (InputStream in = part.getInputStream()) {
            Optional<String> signature =
                    Optional.ofNullable(request.getParameter("signature")).filter(text -> !text.isBlank());
            return plugins.install(in.readAllBytes(), signature);
        }
    }

    private void list(HttpServletRequest request, HttpServletResponse response, String message, String about)
            throws IOException {
        List<Row> rows = plugins.installed().stream()
                .map(info -> new Row(
                        info,
                        plugins.modules(info.key()).entrySet().stream()
                                .map(each -> new ModuleLine(
                                        each.getKey().key(),
                                        each.getKey().completeKey(),
                                        each.getKey().type(),
                                        each.getValue().state().name(),
                                        each.getValue().failure()))
                                .toList()))
                .toList();
        pages().administration(
                        request,
                        response,
                        "sandbox.apps.title",
                        "manage-apps.vm",
                        Map.of(
                                "rows",
                                rows,
                                "message",
                                message,
                                "about",
                                about == null ? "" : about,
                                "signed",
                                pages().host().switches().on(Switch.SIGNATURE_CHECK)));
    }
}
