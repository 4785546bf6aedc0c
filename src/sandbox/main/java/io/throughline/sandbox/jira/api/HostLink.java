package io.throughline.sandbox.jira.api;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkType;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.Issues.LinkRow;

/** A link between issues; its ends are read when asked for. */
record HostLink(HostObjects objects, LinkRow row) implements IssueLink {
    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public Long getLinkTypeId() {
        return row.typeId();
    }

    @Override
    public Long getSourceId() {
        return row.source();
    }

    @Override
    public Long getDestinationId() {
        return row.destination();
    }

    @Override
    public Long getSequence() {
        return row.sequence();
    }

    @Override
    public IssueLinkType getIssueLinkType() {
        return new Type(objects.data().constants().linkType(String.valueOf(row.typeId())));
    }

    @Override
    public Issue getSourceObject() {
        return objects.issue(objects.data().issues().byId(row.source()));
    }

    @Override
    public Issue getDestinationObject() {
        return objects.issue(objects.data().issues().byId(row.destination()));
    }

    @Override
    public boolean isSystemLink() {
        return getIssueLinkType().isSystemLinkType();
    }

    /** Kind of a link. */
    record Type(Constants.LinkType type) implements IssueLinkType {
        @Override
        public Long getId() {
            return type.id();
        }

        @Override
        public String getName() {
            return type.name();
        }

        @Override
        public String getOutward() {
            return type.outward();
        }

        @Override
        public String getInward() {
            return type.inward();
        }

        @Override
        public String getStyle() {
            return type.style().isEmpty() ? null : type.style();
        }

        @Override
        public boolean isSubTaskLinkType() {
            return type.subtask();
        }

        @Override
        public boolean isSystemLinkType() {
            return type.system();
        }
    }
}
