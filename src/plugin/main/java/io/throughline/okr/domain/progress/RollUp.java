package io.throughline.okr.domain.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The weighted mean of what counts: parts without progress are left out, and their weight with them. If all parts that count
 * weigh 0 there is nothing to count.
 */
public final class RollUp {
    private RollUp() {}

    /** The whole of its parts. */
    public static Progress of(List<Part> parts) {
        double weight = counted(parts);
        if (weight <= 0) {
            return Progress.NONE;
        }
        return Progress.of(sum(parts.stream()
                .filter(part -> part.progress().counts())
                .mapToDouble(part -> part.weight() / weight * part.progress().share())));
    }

    /** Of each part its share of the weight that counts and what it gives to the whole, in the same order. */
    public static List<Share> shares(List<Part> parts) {
        double weight = counted(parts);
        List<Share> shares = new ArrayList<>();
        for (Part part : parts) {
            double share = weight > 0 && part.progress().counts() ? part.weight() / weight : 0;
            shares.add(new Share(share, share == 0 ? 0 : share * part.progress().share()));
        }
        return shares;
    }

    private static double counted(List<Part> parts) {
        return sum(parts.stream().filter(part -> part.progress().counts()).mapToDouble(Part::weight));
    }

    /** The same whatever the order: siblings that change places must not move what they add up to, not by its last digit. */
    private static double sum(DoubleStream numbers) {
        return numbers.sorted().sum();
    }

    /**
     * One part.
     *
     * @param weight 0 or more
     */
    public record Part(Progress progress, double weight) {
        public Part {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a weight is 0 or more: " + weight);
            }
        }
    }

    /**
     * What a part has in the whole.
     *
     * @param weight 0–1; those of all parts add up to 1 if anything counts
     * @param gives 0–1; those of all parts add up to the whole
     */
    public record Share(double weight, double gives) {}
}
