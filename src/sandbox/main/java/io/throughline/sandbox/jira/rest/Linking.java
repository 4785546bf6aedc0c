package io.throughline.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.jira.store.Constants;
import io.throughline.sandbox.jira.store.IssueRow;
import java.util.NoSuchElementException;

/** Links two issues as a body asks for it: the inward issue is the one that, for example, blocks. */
record Linking(Asking asking) {
    /**
     * Links.
     *
     * @param self stands where the body names no issue; null if it must name both
     */
    void link(JsonNode body, IssueRow self) {
        Constants.LinkType type = type(body.path("type"));
        IssueRow source = end(body.path("inwardIssue"), self, "inwardIssue");
        IssueRow destination = end(body.path("outwardIssue"), self, "outwardIssue");
        if (source.id() == destination.id()) {
            throw RestRefused.of(400, "You cannot link an issue to itself.");
        }
        asking.must(Right.LINK_ISSUES, source, "No Link Issue Permission for issue '" + source.key() + "'");
        String actor = asking.known().key();
        asking.data().link(actor, source.key(), destination.key(), type.name());
        if (body.path("comment").hasNonNull("body")) {
            asking.must(Right.ADD_COMMENTS, source, "You do not have the permission to comment on this issue.");
            asking.data()
                    .comments()
                    .add(actor, source.key(), body.path("comment").get("body").asText());
        }
    }

    private Constants.LinkType type(JsonNode named) {
        try {
            Constants.LinkType type = asking.data().constants().linkType(FieldInput.idOrName(named));
            if (!type.system()) {
                return type;
            }
        } catch (NoSuchElementException | IllegalArgumentException unknown) {
            // said below, as for a type nobody may use
        }
        throw RestRefused.of(
                404, "No issue link type with name '" + named.path("name").asText() + "' found.");
    }

    private IssueRow end(JsonNode issue, IssueRow self, String name) {
        String wanted = issue.hasNonNull("id")
                ? issue.get("id").asText()
                : issue.path("key").asText();
        if (!wanted.isEmpty()) {
            return asking.issue(wanted);
        }
        if (self == null) {
            throw RestRefused.field(name, "'" + name + "' names an issue by its key or id.");
        }
        return self;
    }
}
