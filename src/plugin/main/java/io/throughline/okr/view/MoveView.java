package io.throughline.okr.view;

import java.util.List;

/**
 * What a move changes: the objective and what goes with it.
 *
 * @param done false if it was only asked for
 * @param moved objectives, each with its key results after it
 * @param obstacles what stands in the way; nothing if it is done
 */
public record MoveView(boolean done, List<ChainView> moved, List<Obstacle> obstacles) {
    public MoveView {
        moved = List.copyOf(moved);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * One thing in the way.
     *
     * @param field of the request
     * @param messageKey what it is, in the words of {@code i18n}
     * @param arguments of that text, such as human keys
     */
    public record Obstacle(String field, String messageKey, List<String> arguments) {
        public Obstacle {
            arguments = List.copyOf(arguments);
        }
    }
}
