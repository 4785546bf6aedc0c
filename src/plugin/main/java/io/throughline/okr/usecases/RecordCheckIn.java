package io.throughline.okr.usecases;

import io.throughline.okr.view.CheckInView;

/** Records a check-in; it may be back-dated within the cycle. */
public class RecordCheckIn {
    public CheckInView record(int keyResult, Draft draft) {
        throw new UnsupportedOperationException();
    }

    /**
     * What a person says.
     *
     * @param measured whether a value is given; a key result that counts issues takes none
     * @param confidence 0–10; −1 to say nothing of it
     * @param effective ISO 8601 date; "" for today
     */
    public record Draft(double value, boolean measured, int confidence, String comment, String effective) {}
}
