package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.jira.store.IssueChange.Item;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Makes and removes links between issues. The caller holds the transaction. */
final class Links {
    private final Database database;
    private final Issues issues;
    private final IssueRows rows;
    private final Constants constants;
    private final IndexOperations index;
    private final Telling telling;

    Links(
            Database database,
            Issues issues,
            IssueRows rows,
            Constants constants,
            IndexOperations index,
            Telling telling) {
        this.database = database;
        this.issues = issues;
        this.rows = rows;
        this.constants = constants;
        this.index = index;
        this.telling = telling;
    }

    /** Makes a link and tells of it. */
    Issues.LinkRow make(Constants.LinkType type, long source, long destination, Doing context) {
        long id = rows.insertLink(type, source, destination);
        Issues.LinkRow link = issues.link(id).orElseThrow();
        index.changed(source, destination);
        telling.tell(new LinkChange(true, link, context.actor(), context.at()));
        return link;
    }

    /** Makes a link people ask for: one that is there already stays alone, and both ends' history says it. */
    Issues.LinkRow makeByHand(Constants.LinkType type, IssueRow source, IssueRow destination, Doing context) {
        if (source.id() == destination.id()) {
            throw new IllegalArgumentException("an issue is not linked to itself");
        }
        Optional<Issues.LinkRow> there = issues.links(source.id(), true).stream()
                .filter(link -> link.typeId() == type.id() && link.destination() == destination.id())
                .findFirst();
        return there.orElseGet(() -> {
            Issues.LinkRow link = make(type, source.id(), destination.id(), context);
            history(type, source, destination, context, true);
            return link;
        });
    }

    void removeByHand(long id, Doing context) {
        Issues.LinkRow link = issues.link(id).orElseThrow(() -> new NoSuchElementException("no link " + id));
        remove(id, context);
        Constants.LinkType type = constants.linkType(String.valueOf(link.typeId()));
        history(
                type,
                issues.byId(link.source()).orElseThrow(),
                issues.byId(link.destination()).orElseThrow(),
                context,
                false);
    }

    private void history(Constants.LinkType type, IssueRow source, IssueRow destination, Doing context, boolean made) {
        side(source, destination, type.outward(), context, made);
        side(destination, source, type.inward(), context, made);
    }

    private void side(IssueRow at, IssueRow other, String phrase, Doing context, boolean made) {
        String text = "This issue " + phrase + " " + other.key();
        rows.insertHistory(
                at.id(),
                context.actor(),
                context.at(),
                List.of(
                        made
                                ? new Item(false, "Link", "", "", other.key(), text)
                                : new Item(false, "Link", other.key(), text, "", "")));
    }

    /** Removes a link and tells of it. */
    void remove(long id, Doing context) {
        issues.link(id).ifPresent(link -> {
            database.update("delete from issuelink where id = ?", id);
            index.changed(link.source(), link.destination());
            telling.tell(new LinkChange(false, link, context.actor(), context.at()));
        });
    }
}
