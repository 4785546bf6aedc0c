package io.throughline.okr.domain.objective;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import io.throughline.okr.domain.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The steps a measure in words has.
 *
 * @param titles of the milestones in their order, or what commit, target and stretch are
 * @param weights of the milestones, 0–1000, as many as titles; empty where all weigh the same
 */
public record Steps(List<String> titles, List<Double> weights) {
    /** No words. */
    public static final Steps NONE = new Steps(List.of(), List.of());

    private static final int MOST = 50;
    private static final int STAIRS = 3;

    public Steps {
        titles = List.copyOf(titles);
        weights = List.copyOf(weights);
        Faults faults = new Faults();
        faults.require(titles.size() <= MOST, "steps", "okr.refused.too-many", MOST);
        for (String title : titles) {
            faults.requireText(title, KeyResult.LONGEST_TITLE, "steps");
        }
        faults.require(weights.isEmpty() || weights.size() == titles.size(), "steps", "okr.refused.steps-weights");
        for (double weight : weights) {
            faults.requireNumber(weight, 0, KeyResult.LARGEST_WEIGHT, "steps");
        }
        faults.refuse();
    }

    /** Notes a fault unless a kind of measure has such steps: milestones any, commit, target and stretch one each. */
    public void requireFor(Measure.Kind kind, Faults faults) {
        switch (kind) {
            case MILESTONES -> faults.require(!titles.isEmpty(), "steps", "okr.refused.required");
            case COMMIT_TARGET_STRETCH ->
                faults.require(titles.size() == STAIRS && weights.isEmpty(), "steps", "okr.refused.three-steps");
            default -> faults.require(titles.isEmpty(), "steps", "okr.refused.not-of-measure");
        }
    }

    /**
     * The share of the weights that milestones have; none where nothing weighs anything.
     *
     * @param reached their numbers, from 1; those that are not there any more do not count
     */
    public Progress reached(Set<Integer> reached) {
        double all = 0;
        double done = 0;
        for (int i = 0; i < titles.size(); i++) {
            double weight = weights.isEmpty() ? 1 : weights.get(i);
            all += weight;
            done += reached.contains(i + 1) ? weight : 0;
        }
        return all <= 0 ? Progress.NONE : Progress.of(done / all);
    }

    Facts addTo(Facts facts) {
        List<Facts> parts = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            Facts part = new Facts().with("title", titles.get(i));
            parts.add(weights.isEmpty() ? part : part.with("weight", weights.get(i)));
        }
        return facts.withAll("steps", parts);
    }

    static Steps of(Facts facts) {
        List<Facts> parts = facts.parts("steps");
        return new Steps(
                parts.stream().map(part -> part.text("title")).toList(),
                parts.stream()
                        .filter(part -> part.has("weight"))
                        .map(part -> part.number("weight"))
                        .toList());
    }
}
