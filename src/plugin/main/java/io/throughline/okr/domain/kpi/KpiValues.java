package io.throughline.okr.domain.kpi;

import io.throughline.okr.domain.Bookmark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of all KPIs. */
public interface KpiValues {
    Optional<KpiValue> byId(int id);

    /** Those of a KPI, the last of {@link KpiValue#ORDER} first. */
    List<KpiValue> of(int kpi, int limit);

    /**
     * The next of a KPI, the last of {@link KpiValue#ORDER} first.
     *
     * @param after the effective day and id of the last one read
     */
    List<KpiValue> of(int kpi, Bookmark after, int limit);

    /** The last of a KPI in the order of {@link KpiValue#ORDER} among those that hold for that day or one before. */
    Optional<KpiValue> latest(int kpi, LocalDate upTo);

    /** The same of many KPIs, by their ids; of one that has none nothing is told. In as many statements as for a few of them. */
    Map<Integer, KpiValue> latest(Collection<Integer> kpis, LocalDate upTo);

    /** Those of these KPIs that were recorded by a moment, in no order. */
    List<KpiValue> recordedBy(Instant moment, Collection<Integer> kpis);

    /** Those there are of these ids. */
    Map<Integer, KpiValue> byIds(Collection<Integer> ids);

    /** The next ones by id, for walking through all of them. */
    List<KpiValue> afterId(int id, int limit);

    /** The same of these KPIs, at most 500, in one statement. */
    List<KpiValue> afterId(Collection<Integer> kpis, int id, int limit);

    /** Stores a new one and gives it its id. */
    KpiValue add(KpiValue fresh);
}
