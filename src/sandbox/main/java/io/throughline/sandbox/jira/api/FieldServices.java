package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The custom fields. */
record FieldServices(HostObjects objects) implements CustomFieldManager {
    @Override
    public List<CustomField> getCustomFieldObjects() {
        return that(field -> true);
    }

    @Override
    public CustomField getCustomFieldObject(String id) {
        return that(field -> field.getId().equals(id)).stream().findFirst().orElse(null);
    }

    @Override
    public CustomField getCustomFieldObject(Long id) {
        return that(field -> field.getIdAsLong().equals(id)).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<CustomField> getCustomFieldObjectsByName(String customFieldName) {
        return that(field -> field.getName().equalsIgnoreCase(customFieldName));
    }

    private List<CustomField> that(Predicate<CustomField> wanted) {
        return objects.data().constants().fields().stream()
                .map(objects::field)
                .filter(wanted)
                .toList();
    }
}
