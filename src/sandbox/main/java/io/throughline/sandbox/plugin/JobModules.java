package io.throughline.sandbox.plugin;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** Confluence's {@code <job-config>}: a bean that runs by the schedule the descriptor gives. */
public final class JobModules implements ModuleKind {
    private final SchedulerService scheduler;

    public JobModules(SchedulerService scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public Set<String> types() {
        return Set.of("job-config");
    }

    @Override
    public void enabled(RunningPlugin plugin, Module module) {
        Tag job = module.tag().child("job").orElseThrow(() -> lacks(module, "job"));
        Tag schedule = module.tag().child("schedule").orElseThrow(() -> lacks(module, "schedule"));
        JobRunnerKey key = runner(module);
        boolean perCluster = job.attribute("perClusterJob", "true").equals("true");
        JobConfig config = JobConfig.forJobRunnerKey(key)
                .withRunMode(perCluster ? RunMode.RUN_ONCE_PER_CLUSTER : RunMode.RUN_LOCALLY)
                .withSchedule(schedule(module, schedule));
        scheduler.registerJobRunner(key, (JobRunner) plugin.spring().create("bean:" + job.attribute("key")));
        try {
            scheduler.scheduleJob(JobId.of(module.completeKey()), config);
        } catch (SchedulerServiceException failure) {
            scheduler.unregisterJobRunner(key);
            throw new IllegalStateException("The job " + module.completeKey() + " cannot be scheduled", failure);
        }
    }

    @Override
    public void disabled(RunningPlugin plugin, Module module) {
        scheduler.unscheduleJob(JobId.of(module.completeKey()));
        scheduler.unregisterJobRunner(runner(module));
    }

    private static JobRunnerKey runner(Module module) {
        return JobRunnerKey.of(module.completeKey());
    }

    @SuppressWarnings("JavaUtilDate") // the host's signature
    private static Schedule schedule(Module module, Tag tag) {
        String cron = tag.attribute("cron-expression");
        if (!cron.isEmpty()) {
            return Schedule.forCronExpression(cron);
        }
        int interval = tag.number("repeat-interval", 0);
        if (interval <= 0) {
            throw lacks(module, "schedule with a cron-expression or a repeat-interval");
        }
        return Schedule.forInterval(
                interval, Date.from(Clock.systemUTC().instant().plusMillis(interval)));
    }

    private static IllegalStateException lacks(Module module, String what) {
        return new IllegalStateException("The job " + module.completeKey() + " lacks a " + what);
    }
}
