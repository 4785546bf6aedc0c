package io.throughline.okr.usecases.sheet;

import io.throughline.okr.domain.Refused;
import java.util.ArrayList;
import java.util.List;

/** One row while it is taken in. */
final class Taking {
    final SheetLine row;
    private final List<Refused.Fault> faults = new ArrayList<>();
    private Stage stage = Stage.WAITING;
    private Outcome outcome = Outcome.WRONG;
    private List<String> changed = List.of();
    private int id;
    private String key = "";

    Taking(SheetLine row) {
        this.row = row;
    }

    void begin() {
        stage = Stage.UNDER_WAY;
    }

    void end() {
        stage = Stage.DONE;
    }

    boolean waiting() {
        return stage == Stage.WAITING;
    }

    boolean underWay() {
        return stage == Stage.UNDER_WAY;
    }

    /** It has become something, or is what it was. */
    void became(Outcome what, int ofId, String ofKey, List<String> columns) {
        outcome = what;
        id = ofId;
        key = ofKey;
        changed = columns;
    }

    /** Something is wrong with it; {@code field} names a column, or is "" for the row. */
    void fault(String field, String messageKey, Object... arguments) {
        fault(new Refused.Fault(field, messageKey, List.of(arguments)));
    }

    void fault(Refused.Fault fault) {
        boolean said = faults.stream().anyMatch(other -> other.field().equals(fault.field()));
        if (!said) {
            faults.add(fault);
        }
    }

    boolean wrong() {
        return !faults.isEmpty();
    }

    List<Refused.Fault> faults() {
        return List.copyOf(faults);
    }

    Outcome outcome() {
        return wrong() ? Outcome.WRONG : outcome;
    }

    List<String> changed() {
        return changed;
    }

    int id() {
        return id;
    }

    String key() {
        return key;
    }

    private enum Stage {
        WAITING,
        UNDER_WAY,
        DONE
    }

    /** What became of a row. */
    enum Outcome {
        MADE,
        CHANGED,
        SAME,
        WRONG
    }
}
