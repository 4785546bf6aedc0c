package io.throughline.sandbox.jira.rest;

import io.throughline.sandbox.jira.store.IssueRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Issues as a whole: their reference, their fields and what may be expanded. */
record IssueShapes(
        Asking asking, Addresses at, Fields fields, FieldShapes values, ChangeShapes changes, MetaShapes meta) {
    private static final String EXPANDABLE =
            "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations,transitions";

    Map<String, Object> issue(IssueRow issue, Wanted wanted) {
        Map<String, Object> shape = Shape.of("expand", EXPANDABLE);
        shape.putAll(values.reference(issue));
        List<Field> shown = fields.all().stream().filter(wanted::field).toList();
        Map<String, Object> content = new LinkedHashMap<>();
        shown.forEach(field -> values.put(content, field, issue));
        shape.put("fields", content);
        if (wanted.expanded("renderedFields")) {
            shape.put("renderedFields", rendered(content));
        }
        if (wanted.expanded("names")) {
            shape.put("names", names(shown));
        }
        if (wanted.expanded("schema")) {
            shape.put("schema", schemas(shown));
        }
        if (wanted.expanded("transitions")) {
            shape.put("transitions", meta.transitions(issue, wanted.expand()));
        }
        if (wanted.expanded("operations")) {
            shape.put("operations", Shape.of("linkGroups", List.of()));
        }
        if (wanted.expanded("editmeta")) {
            shape.put("editmeta", Shape.of("fields", meta.editable(issue)));
        }
        if (wanted.expanded("changelog")) {
            shape.put("changelog", changes.log(issue));
        }
        return shape;
    }

    /** What only a page of a search tells besides the issues. */
    void searched(Map<String, Object> page, Wanted wanted) {
        List<Field> shown = fields.all().stream().filter(wanted::field).toList();
        if (wanted.expanded("names")) {
            page.put("names", names(shown));
        }
        if (wanted.expanded("schema")) {
            page.put("schema", schemas(shown));
        }
    }

    private static Map<String, Object> names(List<Field> shown) {
        Map<String, Object> names = new LinkedHashMap<>();
        shown.forEach(field -> names.put(field.id(), field.name()));
        return names;
    }

    private static Map<String, Object> schemas(List<Field> shown) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        shown.forEach(field -> schemas.put(field.id(), field.schema()));
        return schemas;
    }

    /** Texts as HTML; all else is null, as for fields without a renderer. */
    private static Map<String, Object> rendered(Map<String, Object> content) {
        Set<String> texts = Set.of("description", "environment");
        Map<String, Object> rendered = new LinkedHashMap<>();
        content.forEach((id, value) ->
                rendered.put(id, texts.contains(id) && value != null ? Rendered.html(value.toString()) : null));
        return rendered;
    }
}
