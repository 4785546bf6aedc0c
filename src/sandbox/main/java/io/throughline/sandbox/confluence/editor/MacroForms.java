package io.throughline.sandbox.confluence.editor;

import com.atlassian.confluence.macro.Macro;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.sandbox.confluence.storageformat.StorageRenderer;
import io.throughline.sandbox.confluence.text.Texts;
import io.throughline.sandbox.host.Host;
import io.throughline.sandbox.host.MacroInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All macros as the macro browser lists them, under the host's names. */
final class MacroForms {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CATEGORIES = List.of(
            "admin",
            "communication",
            "confluence-content",
            "development",
            "external-content",
            "formatting",
            "media",
            "navigation",
            "reporting",
            "visuals");

    private final Host host;
    private final StorageRenderer renderer;

    MacroForms(Host host, StorageRenderer renderer) {
        this.host = host;
        this.renderer = renderer;
    }

    /** The host's own, then those of plugins. */
    List<MacroInfo> all() {
        List<MacroInfo> all = new ArrayList<>(BuiltInForms.all(texts()));
        all.addAll(host.plugins().macros());
        return all;
    }

    /** The form of a macro by its name or an alias. */
    Optional<MacroInfo> named(String name) {
        return all().stream()
                .filter(macro -> macro.name().equals(name) || macro.aliases().contains(name))
                .findFirst();
    }

    /** What sort of body a macro has; none for one that is not there. */
    Macro.BodyType bodyType(String name) {
        return renderer.macro(name).map(Macro::getBodyType).orElse(Macro.BodyType.NONE);
    }

    private Texts texts() {
        return new Texts(host.users().locale());
    }

    ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode categories = json.putArray("categories");
        for (String category : CATEGORIES) {
            categories.addObject().put("name", category).put("displayName", texts().get("category." + category));
        }
        ArrayNode macros = json.putArray("macros");
        all().forEach(macro -> macros.add(json(macro)));
        return json;
    }

    private ObjectNode json(MacroInfo macro) {
        ObjectNode json = JSON.createObjectNode();
        json.put("macroName", macro.name());
        json.put("pluginKey", macro.pluginKey());
        json.put("title", macro.label());
        json.put("description", macro.description());
        json.put("hidden", macro.hidden());
        json.put("alwaysShowConfig", macro.alwaysShowConfig());
        json.put("anyParameterRequired", macro.parameters().stream().anyMatch(MacroInfo.Parameter::required));
        if (!macro.icon().isEmpty()) {
            json.putObject("icon").put("location", macro.icon()).put("relative", false);
        }
        macro.categories().forEach(json.withArray("categories")::add);
        macro.aliases().forEach(json.withArray("aliases")::add);
        macro.buttons().forEach(button -> json.withArray("buttons")
                .addObject()
                .put("id", button.id())
                .put("label", button.label()));
        ObjectNode form = json.putObject("formDetails");
        form.put("macroName", macro.name());
        form.put("documentationUrl", macro.documentation());
        form.putObject("body").put("bodyType", bodyType(macro.name()).name());
        ArrayNode parameters = form.putArray("parameters");
        macro.parameters().forEach(parameter -> parameters.add(json(parameter)));
        return json;
    }

    private static ObjectNode json(MacroInfo.Parameter parameter) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", parameter.name());
        json.putObject("type").put("name", parameter.type());
        json.put("required", parameter.required());
        json.put("multiple", parameter.multiple());
        json.put("hidden", parameter.hidden());
        json.put("defaultValue", parameter.defaultValue());
        json.put("displayName", parameter.label());
        json.put("description", parameter.description());
        parameter.values().forEach(value -> json.withArray("enumValues")
                .addObject()
                .put("name", value.name())
                .put("displayName", value.label()));
        parameter.aliases().forEach(json.withArray("aliases")::add);
        ObjectNode options = json.putObject("options");
        parameter.options().forEach(options::put);
        return json;
    }
}
