package io.throughline.okr.jira.people;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.user.anonymize.AffectedEntity;
import com.atlassian.jira.user.anonymize.AffectedEntityType;
import com.atlassian.jira.user.anonymize.UserKeyChangeHandler;
import com.atlassian.jira.user.anonymize.UserPropertyChangeParameter;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.sal.api.message.I18nResolver;
import io.throughline.okr.usecases.people.FollowPerson;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jira asks it when it gives somebody another user key, as it does when it anonymises a person whose key tells who he was.
 * Jira runs it in the background, tells the administrator what failed, and lets him try again.
 */
public final class JiraUserKeyChanges implements UserKeyChangeHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JiraUserKeyChanges.class);

    private final FollowPerson followPerson;
    private final I18nResolver texts;

    @Inject
    public JiraUserKeyChanges(FollowPerson followPerson, I18nResolver texts) {
        this.followPerson = followPerson;
        this.texts = texts;
    }

    @Override
    public Collection<AffectedEntity> getAffectedEntities(UserPropertyChangeParameter parameter) {
        long places = followPerson.places(parameter.getOriginal());
        if (places == 0) {
            return List.of();
        }
        return List.of(AffectedEntity.newBuilder(AffectedEntityType.ANONYMIZE)
                .descriptionKey("okr.people.places")
                .numberOfOccurrences(places)
                .build());
    }

    @Override
    public ServiceResult update(UserPropertyChangeParameter parameter) {
        SimpleErrorCollection errors = new SimpleErrorCollection();
        try {
            followPerson.follow(parameter.getOriginal(), parameter.getTarget());
        } catch (RuntimeException failed) {
            // What Jira does not hear of it takes for done, and the old key would stay.
            LOG.error("A changed user key was not followed", failed);
            errors.addErrorMessage(texts.getText("okr.people.not-followed"));
        } finally {
            parameter.getContext().start(null).complete();
        }
        return new ServiceResultImpl(errors);
    }

    @Override
    public int getNumberOfTasks(UserPropertyChangeParameter parameter) {
        return 1;
    }
}
