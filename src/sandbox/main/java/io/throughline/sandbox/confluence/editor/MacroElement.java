package io.throughline.sandbox.confluence.editor;

import io.throughline.sandbox.confluence.storageformat.Html;
import java.util.Map;

/**
 * A macro in the editor, under the names of classes and attributes the host's editor has.
 *
 * @param macroId "" if it has none yet
 * @param schemaVersion "" for the first
 * @param defaultParameter the unnamed one
 * @param references storage format of those parameters that refer to pages, spaces or people
 */
record MacroElement(
        String name,
        String macroId,
        String schemaVersion,
        String defaultParameter,
        Map<String, String> parameters,
        String references) {

    /** Without a body. */
    String picture(MacroPictures pictures) {
        return "<img class=\"editor-inline-macro\" alt=\"" + Html.escape(name) + "\" src=\""
                + Html.escape(pictures.address(name, parameters)) + "\"" + attributes("NONE") + ">";
    }

    /** With a body, in which people write. */
    String table(MacroPictures pictures, String bodyType, String inside, String bodyHtml) {
        return "<table class=\"wysiwyg-macro\" style=\"background-image:url("
                + Html.escape(pictures.address(name, parameters)) + ")\"" + attributes(bodyType)
                + (inside.equals("in-paragraph") ? " data-in-paragraph=\"1\"" : "")
                + "><tbody><tr><td class=\"wysiwyg-macro-body\">" + bodyHtml + "</td></tr></tbody></table>";
    }

    private String attributes(String bodyType) {
        return attribute("name", name)
                + attribute("id", macroId)
                + attribute("schema-version", schemaVersion)
                + attribute("body-type", bodyType)
                + attribute("default-parameter", defaultParameter)
                + attribute("parameters", MacroParameters.write(parameters))
                + attribute("references", references);
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " data-macro-" + name + "=\"" + Html.escape(value) + "\"";
    }
}
