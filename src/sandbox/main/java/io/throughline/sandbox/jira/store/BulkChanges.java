package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.jira.store.IssueChange.Kind;
import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * Changes of many issues, by key. Each issue is one transaction, all their events are of one bulk operation, whose id is what
 * each method returns. What {@link JiraData} says of people, permissions and refusals goes here too.
 */
public final class BulkChanges {
    private final Transactions transactions;
    private final Sequences sequences;
    private final Issues issues;
    private final IssueWrites writes;

    BulkChanges(Transactions transactions, Sequences sequences, Issues issues, IssueWrites writes) {
        this.transactions = transactions;
        this.sequences = sequences;
        this.issues = issues;
        this.writes = writes;
    }

    /** Sets fields. */
    public String edit(String actor, Collection<String> keys, IssueEdit edit) {
        return each(actor, keys, (doing, key) -> writes.edit(doing, key, Kind.UPDATED, edit));
    }

    /** A step of the workflow for each. */
    public String transition(String actor, Collection<String> keys, String toStatus) {
        return each(actor, keys, (doing, key) -> writes.transition(doing, key, toStatus, IssueEdit.none(), ""));
    }

    /** All to another project. */
    public String move(String actor, Collection<String> keys, String toProject) {
        return each(actor, keys, (doing, key) -> writes.move(doing, key, toProject));
    }

    /** Deletes them; one that went with its parent is passed over. */
    public String delete(String actor, Collection<String> keys) {
        return each(actor, keys, (doing, key) -> {
            if (issues.byKey(key).isPresent()) {
                writes.delete(doing, key);
            }
        });
    }

    private String each(String actor, Collection<String> keys, BiConsumer<Doing, String> step) {
        String operation = String.valueOf(sequences.next("BulkOperation"));
        keys.forEach(key -> transactions.doing(new Doing(actor, transactions.now(), operation), doing -> {
            step.accept(doing, key);
            return null;
        }));
        return operation;
    }
}
