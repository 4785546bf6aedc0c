package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.progress.LinkedProjects;
import io.throughline.okr.storage.row.LinkedProjectRow;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The projects that count, from their rows; two nodes may add the same one, which is harmless. */
public final class AoLinkedProjects implements LinkedProjects {
    private final ActiveObjects ao;

    public AoLinkedProjects(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Set<Long> all() {
        return Arrays.stream(ao.find(LinkedProjectRow.class))
                .map(LinkedProjectRow::getProjectId)
                .collect(Collectors.toSet());
    }

    @Override
    public void add(Set<Long> projects) {
        Set<Long> missing = new HashSet<>(projects);
        missing.removeAll(all());
        if (!missing.isEmpty()) {
            ao.create(
                    LinkedProjectRow.class,
                    missing.stream()
                            .map(project -> Map.<String, Object>of("PROJECT_ID", project))
                            .toList());
        }
    }

    @Override
    public void remove(Set<Long> projects) {
        for (List<Long> some : Batches.of(projects)) {
            ao.deleteWithSQL(LinkedProjectRow.class, Batches.in("PROJECT_ID", some), some.toArray());
        }
    }
}
