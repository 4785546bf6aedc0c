package io.throughline.okr.domain.board;

import io.throughline.okr.domain.change.ChangeLog.Trace;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.progress.Progress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be done to follow a stretch of the change log.
 *
 * @param objectives ids of those to be read again
 * @param keyResults ids of those to be read again
 * @param contributions ids of those to be read again
 * @param progressed by id of an objective that need not be read: its last progress
 */
public record Moved(
        Set<Integer> objectives, Set<Integer> keyResults, Set<Integer> contributions, Map<Integer, Trace> progressed) {
    public Moved {
        objectives = Set.copyOf(objectives);
        keyResults = Set.copyOf(keyResults);
        contributions = Set.copyOf(contributions);
        progressed = Map.copyOf(progressed);
    }

    /**
     * Sums up traces.
     *
     * @param traces in the order of revisions
     */
    public static Moved of(Collection<Trace> traces) {
        Set<Integer> objectives = new TreeSet<>();
        Set<Integer> keyResults = new TreeSet<>();
        Set<Integer> contributions = new TreeSet<>();
        Map<Integer, Trace> progressed = new HashMap<>();
        for (Trace trace : traces) {
            switch (trace.element()) {
                case OBJECTIVE -> {
                    if (trace.tells()) {
                        progressed.put(trace.elementId(), trace);
                    } else {
                        objectives.add(trace.elementId());
                    }
                }
                case KEY_RESULT -> keyResults.add(trace.elementId());
                case CONTRIBUTION -> contributions.add(trace.elementId());
                default -> {
                    // where it touches a key result or an objective, the log names these as well
                }
            }
        }
        progressed.keySet().removeAll(objectives);
        return new Moved(objectives, keyResults, contributions, progressed);
    }

    /** An objective that was not read again, at the progress it has now. */
    Objective follow(Objective before) {
        Trace trace = progressed.get(before.id());
        return trace == null ? before : before.computed(new Progress(trace.share()), trace.at());
    }
}
