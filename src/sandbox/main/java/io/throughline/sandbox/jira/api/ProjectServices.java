package io.throughline.sandbox.jira.api;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.List;

/** Projects by id and key, without a question for permissions, as in Jira. */
record ProjectServices(HostObjects objects) implements ProjectManager {
    @Override
    public Project getProjectObj(Long id) {
        return id == null ? null : objects.project(objects.data().issues().project(id));
    }

    @Override
    public Project getProjectObjByKey(String key) {
        return getProjectByCurrentKey(key);
    }

    @Override
    public Project getProjectByCurrentKey(String key) {
        return key == null
                ? null
                : objects.project(objects.data().issues().project(key).filter(row -> row.key()
                        .equals(key)));
    }

    @Override
    public List<Project> getProjects() {
        return objects.data().issues().projects().stream().map(objects::project).toList();
    }
}
