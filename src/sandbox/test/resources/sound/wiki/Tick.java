package sound.wiki;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.util.concurrent.atomic.AtomicInteger;

public class Tick implements JobRunner {
    public static final AtomicInteger TICKS = new AtomicInteger();

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        TICKS.incrementAndGet();
        return JobRunnerResponse.success("tick");
    }
}
