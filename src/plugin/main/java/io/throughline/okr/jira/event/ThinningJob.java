package io.throughline.okr.jira.event;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.throughline.okr.usecases.job.ThinHistory;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day on every node, an hour after its start for the first time; of nodes at it at once, one thins. */
public final class ThinningJob implements LifecycleAware {
    private static final Logger LOG = LoggerFactory.getLogger(ThinningJob.class);
    private static final int FIRST_HOURS = 1;
    private static final int HOURS = 24;

    private final ThinHistory thinning;
    private final Rounds rounds = new Rounds("okr-thinning", this::run);

    public ThinningJob(ThinHistory thinning) {
        this.thinning = thinning;
    }

    @Override
    public void onStart() {
        rounds.start(FIRST_HOURS, HOURS, TimeUnit.HOURS);
    }

    @Override
    public void onStop() {
        stop();
    }

    /** Leaves no thread behind. */
    @PreDestroy
    public void stop() {
        rounds.stop();
    }

    private void run() {
        int removed = thinning.thin();
        if (removed > 0) {
            LOG.info("Thinned out: {} old progress points and texts of changes", removed);
        }
    }
}
