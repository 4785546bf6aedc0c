package io.throughline.okr.jira.event;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.throughline.okr.usecases.job.RecountStale;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes every few seconds on every node; of those, the one that gets the lock recounts. A job of the clustered scheduler would be
 * polled about once a minute, too slow for somebody who moves an issue and looks at his key result.
 *
 * <p>System property {@code okr.recount.seconds}: seconds between two runs, 1 or more, 3 if not set.
 */
public final class RecountJob implements LifecycleAware {
    private static final Logger LOG = LoggerFactory.getLogger(RecountJob.class);
    private static final int SECONDS = 3;

    private final RecountStale recount;
    private final Rounds rounds = new Rounds("okr-recount", this::run);

    public RecountJob(RecountStale recount) {
        this.recount = recount;
    }

    @Override
    public void onStart() {
        int seconds = Math.max(1, Integer.getInteger("okr.recount.seconds", SECONDS));
        rounds.start(seconds, seconds, TimeUnit.SECONDS);
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
        int changed = recount.recount();
        if (changed > 0) {
            LOG.debug("Recounted: {} key results changed", changed);
        }
    }
}
