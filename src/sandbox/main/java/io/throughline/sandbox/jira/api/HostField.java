package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import io.throughline.sandbox.jira.store.Constants;

/** A custom field. */
record HostField(HostObjects objects, Constants.Field field) implements CustomField {
    @Override
    public String getId() {
        return field.fieldId();
    }

    @Override
    public Long getIdAsLong() {
        return field.id();
    }

    @Override
    public String getName() {
        return field.name();
    }

    @Override
    public String getFieldName() {
        return field.name();
    }

    @Override
    public CustomFieldType<?, ?> getCustomFieldType() {
        return new Type(field.typeKey());
    }

    @Override
    public Object getValue(Issue issue) {
        return objects.value(issue.getId(), field);
    }

    /** Kind of a field. */
    record Type(String key) implements CustomFieldType<Object, Object> {
        @Override
        public String getKey() {
            return key;
        }

        @Override
        public String getName() {
            return key.substring(key.indexOf(':') + 1);
        }
    }
}
