package io.throughline.okr.memory;

import io.throughline.okr.domain.progress.LinkedProjects;
import java.util.HashSet;
import java.util.Set;

/** The projects that count. */
final class MemoryLinkedProjects implements LinkedProjects {
    private final Rows<Long> rows;

    MemoryLinkedProjects(State state) {
        this.rows = state.projects;
    }

    @Override
    public Set<Long> all() {
        return new HashSet<>(rows.all());
    }

    @Override
    public void add(Set<Long> projects) {
        Set<Long> there = all();
        projects.stream()
                .filter(project -> !there.contains(project))
                .forEach(project -> rows.put(rows.nextId(), project));
    }

    @Override
    public void remove(Set<Long> projects) {
        rows.removeIf(projects::contains);
    }
}
