package io.throughline.okr.kill;

import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.job.Job;
import io.throughline.okr.domain.job.Jobs;
import io.throughline.okr.memory.MemoryJobFiles;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.job.Acting;
import io.throughline.okr.usecases.job.ClusterLock;
import io.throughline.okr.usecases.job.RunJobs;
import io.throughline.okr.usecases.job.Task;
import io.throughline.okr.usecases.job.Work;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Work that writes one number after the other into the change log, and keeps each as its cursor; as a process, without end. */
final class SlowWork implements Work {
    private static final Scope SCOPE = Scope.cycle(5);

    private final Desk desk;
    private final int to;

    SlowWork(Desk desk, int to) {
        this.desk = desk;
        this.to = to;
    }

    /** @param arguments address of the database */
    public static void main(String[] arguments) {
        Desk desk = new Desk(Store.at(arguments[0]));
        desk.the(Jobs.class).add(Job.ordered(new Job.Order("slow", new Facts(), "", "admin"), Desk.TODAY));
        node(desk, Integer.MAX_VALUE).runNext();
    }

    static RunJobs node(Desk desk, int to) {
        SlowWork slow = new SlowWork(desk, to);
        return new RunJobs(
                desk.the(ClusterLock.class),
                desk.the(Jobs.class),
                new MemoryJobFiles(),
                () -> List.of(slow),
                desk.the(Acting.class),
                desk.the(Clock.class));
    }

    /** What was written, in order. */
    static List<Integer> written(Store store) {
        return store.port(ChangeLog.class).after(SCOPE, 0, 1_000_000).stream()
                .map(Change::elementId)
                .toList();
    }

    @Override
    public End run(Task task) {
        int from = task.cursor().isEmpty() ? 0 : Integer.parseInt(task.cursor());
        for (int i = from + 1; i <= to; i++) {
            int number = i;
            desk.the(Writes.class).write(Set.of(SCOPE), task.author(), Desk.TODAY, changes -> {
                changes.computed(SCOPE, Element.KEY_RESULT, number);
                return number;
            });
            task.reached(Integer.toString(number), number, to);
            System.out.println(number);
        }
        return End.saying("okr.job.exported");
    }

    @Override
    public String kind() {
        return "slow";
    }

    @Override
    public String unit() {
        return "numbers";
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public boolean takesFile() {
        return false;
    }

    @Override
    public String fileName() {
        return "";
    }

    @Override
    public String fileType() {
        return "";
    }

    @Override
    public void check(Facts parameters) {
        // whatever they are
    }
}
