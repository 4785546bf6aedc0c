package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.Numbers;
import io.throughline.okr.storage.row.KeyNumberRow;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** The numbers of human keys, from a row a kind. */
public final class AoKeyNumbers implements Numbers {
    private final ActiveObjects ao;
    private final Transactions transactions;

    public AoKeyNumbers(ActiveObjects ao, Transactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public int take(Element kind, int count) {
        makeMissing(kind.word());
        return transactions.alone(() -> {
            KeyNumberRow row = row(kind.word());
            // The update waits for whoever takes numbers of this kind; what is read after it is what the one before
            // left.
            row.setTouched(row.getTouched() + 1);
            row.save();
            KeyNumberRow taken = row(kind.word());
            int first = taken.getLastNumber() + 1;
            taken.setLastNumber(taken.getLastNumber() + count);
            taken.save();
            return first;
        });
    }

    /** Two nodes may make the row at once: the one that comes second fails, in a transaction of its own, and finds it made. */
    private void makeMissing(String kind) {
        if (row(kind) != null) {
            return;
        }
        try {
            transactions.alone(() -> ao.create(
                    KeyNumberRow.class,
                    new DBParam("ELEMENT_KIND", kind),
                    new DBParam("LAST_NUMBER", 0),
                    new DBParam("TOUCHED", 0L)));
        } catch (RuntimeException failed) {
            if (row(kind) == null) {
                throw failed;
            }
        }
    }

    private KeyNumberRow row(String kind) {
        KeyNumberRow[] rows = ao.find(KeyNumberRow.class, Query.select().where("ELEMENT_KIND = ?", kind));
        return rows.length == 0 ? null : rows[0];
    }
}
