package io.throughline.okr.view;

/**
 * A message to a webhook and what came of it.
 *
 * @param id the same at every attempt
 * @param scope "" for a trial
 * @param at when it was last tried (ISO 8601)
 * @param outcome {@code delivered}, {@code refused}, {@code unreachable} or {@code not-allowed}
 * @param status of the answer; 0 for none
 * @param attempts how often it was tried
 * @param millis how long the last try took
 */
public record DeliveryView(
        String id, String scope, long revision, String at, String outcome, int status, int attempts, long millis) {}
