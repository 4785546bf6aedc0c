package io.throughline.okr.domain.kpi;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a KPI was on a day. As with check-ins, the current one is the last in the order of {@link #ORDER}: a wrong one is put
 * right by another for the same day.
 *
 * @param id 0 before it is stored
 * @param note what is to be said of it; often ""
 * @param effective the day it holds for
 * @param author user key
 */
public record KpiValue(
        int id, int kpi, double value, String note, LocalDate effective, Instant recorded, String author) {

    /** The latest day, then the latest written: the one rule, everywhere. */
    public static final Comparator<KpiValue> ORDER =
            Comparator.comparing(KpiValue::effective).thenComparingInt(KpiValue::id);

    private static final int LONGEST_NOTE = 4_000;

    public KpiValue {
        // No database and no reader tells −0 from 0.
        value += 0.0;
        Faults faults = new Faults();
        faults.requireNumber(value, -Kpi.LARGEST, Kpi.LARGEST, "value");
        faults.requireAtMost(note, LONGEST_NOTE, "note");
        faults.require(effective.getYear() >= 1900 && effective.getYear() <= 9999, "effective", "okr.refused.date");
        faults.refuse();
    }

    /** The same under the id it was stored with. */
    public KpiValue stored(int now) {
        return new KpiValue(now, kpi, value, note, effective, recorded, author);
    }

    /** As the current value of its KPI. */
    public Kpi.Latest latest() {
        return new Kpi.Latest(value, effective);
    }

    /** What people write of it. */
    public Facts facts() {
        return new Facts()
                .with("kpi", kpi)
                .with("value", value)
                .with("note", note)
                .with("effective", effective.toString());
    }
}
