package com.atlassian.jira.user.anonymize;

import com.atlassian.jira.bc.ServiceResult;
import java.util.Collection;

/**
 * What all handlers of an anonymisation have in common. Whether its parameter has a bound is not documented. Evidence: [DOC
 * Jira Software 10.4].
 */
public interface AnonymizationHandler<P> {
    Collection<AffectedEntity> getAffectedEntities(P parameter);

    ServiceResult update(P parameter);

    int getNumberOfTasks(P parameter);
}
