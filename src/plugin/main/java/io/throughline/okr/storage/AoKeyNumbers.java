package io.throughline.okr.storage;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.Numbers;

/** The numbers of human keys. */
public final class AoKeyNumbers implements Numbers {
    private final Transactions transactions;

    public AoKeyNumbers(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public int take(Element kind, int count) {
        KeyNumbers numbers = transactions.numbers();
        return transactions
                .joint()
                .map(joint -> joint.numbers(kind, count, numbers))
                .orElseGet(() -> numbers.take(kind, count));
    }
}
