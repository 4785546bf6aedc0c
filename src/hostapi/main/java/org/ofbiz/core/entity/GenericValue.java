package org.ofbiz.core.entity;

import java.util.List;

/** A row of Jira's own tables. Here it holds nothing: who makes events overrides it. Evidence: [SLACK] [OLD]. */
public class GenericValue {
    public GenericValue() {}

    public String getString(String name) {
        return null;
    }

    public Long getLong(String name) {
        return null;
    }

    public List<GenericValue> getRelated(String relationName) throws GenericEntityException {
        return List.of();
    }
}
