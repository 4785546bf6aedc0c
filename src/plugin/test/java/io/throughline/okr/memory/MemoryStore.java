package io.throughline.okr.memory;

import java.util.List;

/** The core's ports on maps, all on one state; for one thread at a time. */
public final class MemoryStore {
    private final State state = new State();
    private final MemoryNumbers numbers = new MemoryNumbers(state);
    private final List<Object> ports = List.of(
            numbers,
            new MemoryWrites(state, numbers),
            new MemoryChangeLog(state),
            new MemoryPasts(state),
            new MemoryOrgUnits(state),
            new MemoryCycles(state),
            new MemoryObjectives(state),
            new MemoryKeyResults(state),
            new MemoryRemains(state),
            new MemoryRows(),
            new MemoryWholeCycles(state),
            new MemoryCheckIns(state),
            new MemoryEvidenceLinks(state),
            new MemoryCustomFields(state),
            new MemoryCustomValues(state),
            new MemoryKpis(state),
            new MemoryKpiValues(state),
            new MemoryComments(state),
            new MemoryActions(state),
            new MemoryIssueLinks(state),
            new MemoryContributions(state),
            new MemoryAlignments(state),
            new MemoryProgressPoints(state),
            new MemoryThinning(state),
            new MemoryStaleIssues(state),
            new MemoryLinkedProjects(state),
            new MemoryPositionings(state),
            new MemorySettings(state),
            new MemoryPersonRows(state),
            new MemoryKeptAnswers(state),
            new MemoryJobs(state),
            new MemoryWebhooks(state));

    /** Everything it has, for whoever is made from it. */
    public List<Object> ports() {
        return ports;
    }

    /** All that is kept, to be compared with what was kept before. */
    public Object kept() {
        return state.copy();
    }
}
