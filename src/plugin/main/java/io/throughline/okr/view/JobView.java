package io.throughline.okr.view;

import java.util.List;

/**
 * A piece of long work and how far it is. Moments are ISO 8601, "" where there is none yet.
 *
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param cancelling whether it runs and was told to end
 * @param started when it was taken for the first time
 * @param done in units
 * @param total −1 if nobody knows
 * @param unit what is counted: {@code bytes}, {@code rows}; "" if this node does not know the kind
 * @param remainingSeconds how long it will still take; −1 if that can't be said
 * @param attempts how often it was taken
 * @param resumable whether it can be taken up again
 * @param messageKey of the text that says how it ended; "" while it has not
 * @param fileSize bytes of the file it made; −1 if there is none, or none any more
 */
public record JobView(
        int id,
        String kind,
        String state,
        boolean cancelling,
        String created,
        String started,
        String ended,
        long done,
        long total,
        String unit,
        long remainingSeconds,
        int attempts,
        boolean resumable,
        String messageKey,
        List<Object> arguments,
        long fileSize) {
    public JobView {
        arguments = List.copyOf(arguments);
    }
}
