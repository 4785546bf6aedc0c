package io.throughline.sandbox.host;

import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.user.anonymize.UserKeyChangeHandler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The enabled plugins' modules, as the host's pages use them. Everything is read from unmodified descriptors; a module of
 * another product ({@code application="..."}) does not exist here. All answers are empty while a plugin is disabled.
 */
public interface Plugins {
    /** HTML of the web panels at a location, by weight. A panel that fails is drawn as a short notice and logged. */
    List<WebPanelHtml> webPanels(String location, Map<String, Object> context);

    /** Web items of a section whose conditions hold, by weight. */
    List<WebItem> webItems(String section, Map<String, Object> context);

    /** The macro of that name: an instance made by its plugin's Spring context. */
    Optional<Object> macro(String name);

    /** Items for dashboards whose conditions hold. */
    List<DashboardItem> dashboardItems(Map<String, Object> context);

    /**
     * A dashboard item and what its plugin gives for one place on a dashboard; empty if there is no such item or its
     * conditions do not hold there.
     */
    Optional<DashboardItemView> dashboardItemView(String completeKey, Map<String, Object> context);

    /** All macros of enabled plugins, by name, those included that are not to be chosen. */
    List<MacroInfo> macros();

    /**
     * {@code <link>} and {@code <script>} tags of the web resources of these contexts and of those required on this thread
     * since the request began, each once, dependencies first.
     */
    String resourceTags(Set<String> contexts, Locale locale);

    /** JQL functions by name in lower case; only Jira asks. */
    default Map<String, JqlFunction> jqlFunctions() {
        return Map.of();
    }

    /** What plugins do when somebody gets another user key, by key of the module; only Jira asks. */
    default Map<String, UserKeyChangeHandler> userKeyChangeHandlers() {
        return Map.of();
    }

    /** What "Manage apps" lists. */
    List<PluginInfo> installed();

    void enable(String pluginKey);

    void disable(String pluginKey);

    /** Installs or upgrades from a JAR's bytes; the plugin is enabled on return, or the reason why not is thrown. */
    PluginInfo install(String fileName, byte[] jar);

    /** HTML of one web panel. */
    record WebPanelHtml(String completeKey, String label, String html, int weight) {}

    /** One web item, label translated, link with Velocity parts filled in and context path in front of relative links. */
    record WebItem(String completeKey, String linkId, String label, String href, int weight) {}

    /**
     * One item for dashboards, texts translated.
     *
     * @param listed whether people can add it
     * @param amdModule name of the script module that draws it; "" if it is drawn on the server only
     */
    record DashboardItem(
            String completeKey,
            String title,
            String description,
            String author,
            List<String> categories,
            String thumbnail,
            boolean listed,
            boolean configurable,
            String amdModule) {}

    /**
     * A dashboard item and what is drawn of it on the server.
     *
     * @param context what its context provider gave; empty if it failed
     * @param body HTML of its view, or a notice if that failed; "" for none
     */
    record DashboardItemView(DashboardItem item, Map<String, Object> context, String body) {}

    /** One plugin. State is {@code ENABLED}, {@code DISABLED} or {@code FAILED}; failure says why, else "". */
    record PluginInfo(
            String key, String name, String version, String vendor, String state, String failure, int modules) {}
}
