package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Joint;
import io.throughline.okr.storage.row.KeyNumberRow;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** The numbers of human keys, from a row a kind. */
final class KeyNumbers implements Joint.Source {
    private final ActiveObjects ao;
    private final Transactions transactions;

    KeyNumbers(ActiveObjects ao, Transactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
    }

    @Override
    public int last(Element kind) {
        KeyNumberRow row = row(kind.word());
        return row == null ? 0 : row.getLastNumber();
    }

    @Override
    public boolean claim(Element kind, int first, int count) {
        KeyNumberRow row = row(kind.word());
        if (row == null) {
            // It is made outside of any write.
            return false;
        }
        KeyNumberRow taken = waitedFor(row, kind);
        if (taken.getLastNumber() + 1 != first) {
            return false;
        }
        taken.setLastNumber(taken.getLastNumber() + count);
        taken.save();
        return true;
    }

    @Override
    public int take(Element kind, int count) {
        makeMissing(kind.word());
        return transactions.alone(() -> {
            KeyNumberRow taken = waitedFor(row(kind.word()), kind);
            int first = taken.getLastNumber() + 1;
            taken.setLastNumber(taken.getLastNumber() + count);
            taken.save();
            return first;
        });
    }

    /** The update waits for whoever takes numbers of this kind; what is read after it is what the one before left. */
    private KeyNumberRow waitedFor(KeyNumberRow row, Element kind) {
        row.setTouched(row.getTouched() + 1);
        row.save();
        return row(kind.word());
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
