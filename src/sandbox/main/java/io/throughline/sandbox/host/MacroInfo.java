package io.throughline.sandbox.host;

import java.util.List;
import java.util.Map;

/**
 * A macro as the macro browser shows it, texts translated.
 *
 * @param icon address, with context path; "" for none
 * @param categories names of those it is listed under
 * @param aliases other names it is found by
 * @param hidden whether it is not to be chosen; one that stands on a page already can still be edited
 * @param documentation address of its manual; "" for none
 * @param alwaysShowConfig whether its form opens although it has nothing to fill in
 * @param parameters in the order of the form
 * @param buttons what its plugin adds to the panel below its picture
 */
public record MacroInfo(
        String name,
        String pluginKey,
        String label,
        String description,
        String icon,
        List<String> categories,
        List<String> aliases,
        boolean hidden,
        String documentation,
        boolean alwaysShowConfig,
        List<Parameter> parameters,
        List<Button> buttons) {
    /** Type of a parameter that names none, or one the host does not know. */
    public static final String TEXT = "string";

    public MacroInfo {
        categories = List.copyOf(categories);
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
        buttons = List.copyOf(buttons);
    }

    /** A macro of which nothing is known but what it is called. */
    public static MacroInfo of(String name, String label, String description, List<String> categories) {
        return new MacroInfo(
                name, "", label, description, "", categories, List.of(), false, "", false, List.of(), List.of());
    }

    public MacroInfo parameters(List<Parameter> others) {
        return new MacroInfo(
                name,
                pluginKey,
                label,
                description,
                icon,
                categories,
                aliases,
                hidden,
                documentation,
                alwaysShowConfig,
                others,
                buttons);
    }

    /**
     * One field of the form.
     *
     * @param name "" for the unnamed one
     * @param type the host's name of it, such as {@code enum}
     * @param defaultValue "" for none
     * @param values of an {@code enum}
     * @param options such as {@code showValueInPlaceholder}
     */
    public record Parameter(
            String name,
            String type,
            boolean required,
            boolean multiple,
            String defaultValue,
            List<Value> values,
            Map<String, String> options,
            List<String> aliases,
            String label,
            String description) {
        public Parameter {
            values = List.copyOf(values);
            options = Map.copyOf(options);
            aliases = List.copyOf(aliases);
        }

        /** An optional field whose value is shown in the macro's picture. */
        public static Parameter of(String name, String type, String label, List<Value> values) {
            Map<String, String> options = Map.of("showValueInPlaceholder", "true");
            return new Parameter(name, type, false, false, "", values, options, List.of(), label, "");
        }

        /** Whether the form has no field for it. */
        public boolean hidden() {
            return type.startsWith("_") || options.getOrDefault("hidden", "").equals("true");
        }

        public boolean option(String key) {
            return options.getOrDefault(key, "").equals("true");
        }
    }

    /** One choice of an {@code enum}. */
    public record Value(String name, String label) {}

    /** A button of a plugin; its script says what it does. */
    public record Button(String id, String label) {}
}
