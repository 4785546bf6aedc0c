package io.throughline.okr.view;

import java.util.List;

/**
 * An address outside that is told of changes; its secret is told to nobody. Moments are ISO 8601, "" where there is none.
 *
 * @param scopes names of those it is told of; none for all
 * @param elements those it is told of; none for all
 * @param kinds of changes it is told of; none for all that people did
 * @param author user key of the administrator who wrote it last
 * @param failures messages not taken since the last one that was
 * @param failingSince when the first of these was tried
 * @param nextAttempt before which nothing is sent
 * @param offKey key of the text that says why it was switched off; "" if it was not
 */
public record WebhookView(
        int id,
        long version,
        String url,
        String description,
        List<String> scopes,
        List<String> elements,
        List<String> kinds,
        boolean active,
        String author,
        String created,
        int failures,
        String failingSince,
        String nextAttempt,
        String offKey) {
    public WebhookView {
        scopes = List.copyOf(scopes);
        elements = List.copyOf(elements);
        kinds = List.copyOf(kinds);
    }
}
