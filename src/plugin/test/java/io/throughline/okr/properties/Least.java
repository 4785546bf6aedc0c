package io.throughline.okr.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the few steps of a long sequence that make it fail, by leaving out whatever it fails without. A library that knows
 * nothing of steps tries each of their words before it leaves one out, and is not done in time.
 */
final class Least {
    private final Consumer<List<Step>> run;

    Least(Consumer<List<Step>> run) {
        this.run = run;
    }

    /**
     * Runs a sequence.
     *
     * @throws AssertionError with the least steps that fail, if it does
     */
    void run(List<Step> steps) {
        Optional<Throwable> failure = failure(steps);
        if (failure.isEmpty()) {
            return;
        }
        List<Step> least = steps;
        for (int size = Math.max(1, steps.size() / 2); size >= 1; size /= 2) {
            List<Step> before;
            do {
                before = least;
                least = without(least, size);
            } while (size == 1 && least.size() < before.size());
        }
        Throwable why = failure(least).orElse(failure.get());
        throw new AssertionError("these steps: " + least + "\n" + why.getMessage(), why);
    }

    private List<Step> without(List<Step> steps, int size) {
        List<Step> least = steps;
        for (int from = least.size() - size; from >= 0; from -= size) {
            List<Step> fewer = new ArrayList<>(least.subList(0, from));
            fewer.addAll(least.subList(Math.min(least.size(), from + size), least.size()));
            if (failure(fewer).isPresent()) {
                least = fewer;
            }
        }
        return least;
    }

    private Optional<Throwable> failure(List<Step> steps) {
        try {
            run.accept(steps);
            return Optional.empty();
        } catch (AssertionError | RuntimeException failure) {
            return Optional.of(failure);
        }
    }
}
