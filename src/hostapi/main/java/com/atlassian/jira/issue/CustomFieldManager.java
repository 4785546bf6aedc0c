package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.Collection;
import java.util.List;

/** The custom fields. Evidence: [SLACK] [POKER]. */
public interface CustomFieldManager {
    List<CustomField> getCustomFieldObjects();

    CustomField getCustomFieldObject(String id);

    CustomField getCustomFieldObject(Long id);

    Collection<CustomField> getCustomFieldObjectsByName(String customFieldName);
}
