package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Joint;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.cycle.Cycle;
import io.throughline.okr.domain.discussion.Comment;
import io.throughline.okr.domain.discussion.Evidence;
import io.throughline.okr.domain.field.CustomField;
import io.throughline.okr.domain.field.CustomValue;
import io.throughline.okr.domain.kpi.Kpi;
import io.throughline.okr.domain.kpi.KpiValue;
import io.throughline.okr.domain.objective.Action;
import io.throughline.okr.domain.objective.Contribution;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.people.OrgUnit;
import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.IssueLink;
import io.throughline.okr.domain.progress.ProgressPoint;
import io.throughline.okr.domain.progress.StaleIssue;
import io.throughline.okr.domain.settings.Settings;
import io.throughline.okr.domain.settings.Theme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is kept, for one thread at a time. */
final class State {
    private final List<Rows<?>> all = new ArrayList<>();

    final Rows<ScopeNow> scopes = rows();
    final Rows<String> epoch = rows();
    final Rows<Logged> log = rows();
    final Rows<OrgUnit> orgUnits = rows();
    final Rows<Cycle> cycles = rows();
    final Rows<Objective> objectives = rows();
    final Rows<Objective.Texts> objectiveTexts = rows();
    final Rows<KeyResult> keyResults = rows();
    final Rows<KeyResult.Texts> keyResultTexts = rows();
    /** When a key result was last written, by its id. */
    final Rows<Instant> written = rows();

    final Rows<CheckIn> checkIns = rows();
    final Rows<Evidence> evidence = rows();
    final Rows<CustomField> fields = rows();
    final Rows<CustomValue> values = rows();
    final Rows<Kpi> kpis = rows();
    final Rows<KpiValue> kpiValues = rows();
    final Rows<Comment> comments = rows();
    final Rows<Action> actions = rows();
    final Rows<IssueLink> links = rows();
    final Rows<Contribution> contributions = rows();
    final Rows<ProgressPoint> points = rows();
    final Rows<Stale> stale = rows();
    final Rows<Long> projects = rows();
    final Rows<Positioning> positionings = rows();
    final Rows<Settings> settings = rows();
    final Rows<List<Theme>> themes = rows();

    /** What is being written, if anything is. */
    Optional<Joint> joint = Optional.empty();

    private <T> Rows<T> rows() {
        Rows<T> fresh = new Rows<>();
        all.add(fresh);
        return fresh;
    }

    /** Everything there is now. */
    List<Map<Integer, ?>> copy() {
        List<Map<Integer, ?>> copy = new ArrayList<>();
        all.forEach(rows -> copy.add(rows.copy()));
        return copy;
    }

    /** Everything as it was. */
    void restore(List<Map<Integer, ?>> copy) {
        for (int i = 0; i < copy.size(); i++) {
            restore(all.get(i), copy.get(i));
        }
    }

    @SuppressWarnings("unchecked") // the copy was made of the same rows
    private static <T> void restore(Rows<T> rows, Map<Integer, ?> copy) {
        rows.restore((Map<Integer, T>) copy);
    }

    /** A scope and its last revision. */
    record ScopeNow(int id, Scope scope, long revision) {
        ScopeNow next() {
            return new ScopeNow(id, scope, revision + 1);
        }
    }

    /**
     * A row of the log.
     *
     * @param share as of {@link io.throughline.okr.domain.change.ChangeLog.Trace}
     */
    record Logged(int id, Change change, double share) {
        Logged saying(Change now) {
            return new Logged(id, now, share);
        }
    }

    /** A row of the queue. */
    record Stale(int id, StaleIssue issue, Instant due) {}
}
