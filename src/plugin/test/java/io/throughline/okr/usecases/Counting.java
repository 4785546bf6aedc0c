package io.throughline.okr.usecases;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.usecases.job.Task;
import io.throughline.okr.usecases.job.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Work that counts to ten, a batch each, and writes the numbers into a file. */
final class Counting implements Work {
    static final int TO = 10;

    private final String kind;
    private final boolean resumes;
    /** What happens before a number is counted. */
    IntConsumer before = number -> {};
    /** All numbers that were counted, in order, by whichever run. */
    final List<Integer> counted = new ArrayList<>();

    Counting(String kind, boolean resumes) {
        this.kind = kind;
        this.resumes = resumes;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String unit() {
        return "numbers";
    }

    @Override
    public boolean resumes() {
        return resumes;
    }

    @Override
    public boolean takesFile() {
        return false;
    }

    @Override
    public String fileName() {
        return "numbers.txt";
    }

    @Override
    public String fileType() {
        return "text/plain";
    }

    @Override
    public void check(Facts parameters) {
        if (parameters.has("wrong")) {
            throw new Refused(Refused.Reason.INVALID, "parameters.wrong", "okr.refused.required");
        }
    }

    @Override
    public End run(Task task) throws IOException {
        int first = task.cursor().isEmpty() ? 1 : Integer.parseInt(task.cursor()) + 1;
        for (int number = first; number <= TO; number++) {
            before.accept(number);
            task.tell(number - 1, TO);
            counted.add(number);
            task.output().write((number + "\n").getBytes(StandardCharsets.UTF_8));
            task.reached(Integer.toString(number), number, TO);
        }
        return End.saying("okr.job.exported");
    }
}
