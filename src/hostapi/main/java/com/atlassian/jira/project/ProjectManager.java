package com.atlassian.jira.project;

import java.util.List;

/** Projects by id and key. It does not check permissions. Evidence: [POKER] [OLD]. */
public interface ProjectManager {
    Project getProjectObj(Long id);

    Project getProjectObjByKey(String key);

    Project getProjectByCurrentKey(String key);

    List<Project> getProjects();
}
