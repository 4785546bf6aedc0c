package io.throughline.okr.contention;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.draft.KeyResultDraft;
import io.throughline.okr.usecases.goal.EditKeyResult;
import io.throughline.okr.usecases.goal.ViewKeyResult;
import io.throughline.okr.usecases.issue.NoteIssueChange;
import io.throughline.okr.usecases.job.RecountStale;
import io.throughline.okr.usecases.progress.RecordCheckIn;
import io.throughline.okr.view.KeyResultView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A process that writes for some seconds with many threads at once, and says of each write what became of it: {@code checked-in
 * <key result> <milliseconds>}, {@code edited <key result> <milliseconds>}, {@code stale <key result>}, {@code counted <key result> <milliseconds>} or
 * {@code failed <why>}. Nothing is tried again.
 */
final class Contender {
    /** How long counting may go on after the busy time: a machine too slow for it fails the test. */
    private static final long LONGEST = Duration.ofMinutes(8).toNanos();

    private final Desk desk;
    private final Contest contest;
    private final long end;

    /** There once all is counted: nobody stops before, so that each computed write is among all the others. */
    private final Path counted;

    private Contender(Desk desk, Contest contest, long end, Path counted) {
        this.desk = desk;
        this.contest = contest;
        this.end = end;
        this.counted = counted;
    }

    /** @param arguments address of the database, threads, seconds, how many computed writes, the file that tells they are done, and the contest */
    public static void main(String[] arguments) throws InterruptedException {
        Desk desk = new Desk(Store.at(arguments[0]));
        Contest.knowIssues(desk);
        long seconds = Long.parseLong(arguments[2]);
        Contest contest = Contest.of(List.of(arguments).subList(5, arguments.length));
        Contender contender = new Contender(
                desk, contest, System.nanoTime() + Duration.ofSeconds(seconds).toNanos(), Path.of(arguments[4]));
        int threads = Integer.parseInt(arguments[1]);
        Thread[] running = new Thread[threads + 1];
        for (int i = 0; i < threads; i++) {
            boolean edits = i % 4 == 0;
            running[i] = new Thread(() -> contender.write(edits));
        }
        int toCount = Integer.parseInt(arguments[3]);
        running[threads] = new Thread(() -> contender.count(toCount));
        for (Thread thread : running) {
            thread.start();
        }
        for (Thread thread : running) {
            thread.join();
        }
        say("done");
        Runtime.getRuntime().halt(0);
    }

    private void write(boolean edits) {
        while (System.nanoTime() < end || (!Files.exists(counted) && System.nanoTime() < end + LONGEST)) {
            List<Integer> all = edits ? contest.edited() : contest.checkedIn();
            int keyResult = all.get(ThreadLocalRandom.current().nextInt(all.size()));
            try {
                if (edits) {
                    edit(keyResult);
                } else {
                    checkIn(keyResult);
                }
            } catch (Refused refused) {
                say(refused.reason() == Refused.Reason.STALE ? "stale " + keyResult : "failed " + refused);
            } catch (RuntimeException failed) {
                say("failed " + failed.toString().replaceAll("\\s+", " "));
            }
        }
    }

    private void checkIn(int keyResult) {
        int value = ThreadLocalRandom.current().nextInt(1_000_000);
        long before = System.nanoTime();
        desk.the(RecordCheckIn.class).record(keyResult, new RecordCheckIn.Draft(value, true, 5, "So far", ""));
        say("checked-in " + keyResult + " " + milliseconds(before));
    }

    /** From the version that is read now: somebody else may be quicker. */
    private void edit(int keyResult) {
        KeyResultView read = desk.the(ViewKeyResult.class).view(keyResult);
        String title = "Word it, " + ThreadLocalRandom.current().nextInt(1_000);
        KeyResultDraft draft =
                new KeyResultDraft(read.objective(), title, "", "check-in", "number-up", 0, 100, 1, "", 1, "");
        long before = System.nanoTime();
        desk.the(EditKeyResult.class).edit(keyResult, read.version(), draft);
        say("edited " + keyResult + " " + milliseconds(before));
    }

    /** Moves issues and has them counted, one write each: by one thread, as one node has the cluster's lock. */
    private void count(int times) {
        if (times == 0) {
            return;
        }
        for (int i = 0; i < times && System.nanoTime() < end + LONGEST; i++) {
            long issue = Contest.EPIC + 1 + i % Contest.ISSUES;
            desk.jira().move(issue, i / Contest.ISSUES % 2 == 0 ? "done" : "new");
            try {
                desk.the(NoteIssueChange.class).note(issue, Contest.PROJECT, 0, 0);
                long before = System.nanoTime();
                if (desk.the(RecountStale.class).recount() > 0) {
                    say("counted " + contest.counting() + " " + milliseconds(before));
                }
            } catch (RuntimeException failed) {
                say("failed " + failed.toString().replaceAll("\\s+", " "));
            }
        }
        try {
            Files.createFile(counted);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long milliseconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis();
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
