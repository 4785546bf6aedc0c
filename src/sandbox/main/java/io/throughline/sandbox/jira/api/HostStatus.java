package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import io.throughline.sandbox.jira.store.Constants;

/** A status. */
record HostStatus(Constants.Status status) implements Status {
    @Override
    public String getId() {
        return status.id();
    }

    @Override
    public String getName() {
        return status.name();
    }

    @Override
    public String getNameTranslation() {
        return status.name();
    }

    @Override
    public StatusCategory getStatusCategory() {
        return new Category(status.category());
    }

    /** A status category. */
    record Category(Constants.Category category) implements StatusCategory {
        @Override
        public Long getId() {
            return category.id();
        }

        @Override
        public String getKey() {
            return category.key();
        }

        @Override
        public String getName() {
            return category.displayName();
        }

        @Override
        public String getTranslatedName() {
            return category.displayName();
        }

        @Override
        public String getColorName() {
            return category.colour();
        }
    }
}
