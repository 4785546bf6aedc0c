package io.throughline.okr.usecases.webhook;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Link;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.webhook.Webhook;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What somebody wants of a webhook.
 *
 * @param secret "" to leave it as it is
 */
public record WebhookDraft(
        String url,
        String secret,
        String description,
        List<String> scopes,
        List<String> elements,
        List<String> kinds,
        boolean active) {
    /** As long as what it signs with is: less could be guessed. */
    private static final int SHORTEST_SECRET = 16;

    private static final int LONGEST_SECRET = 200;
    private static final int LONGEST_URL = 450;

    /** Checks all of it but whether the address is allowed. */
    Webhook.Written written(Faults faults, boolean fresh) {
        faults.requireText(url, LONGEST_URL, "url");
        faults.require(sendable(url), "url", "okr.refused.webhook-url");
        faults.requireAtMost(description, 255, "description");
        if (fresh || !secret.isEmpty()) {
            faults.require(
                    secret.length() >= SHORTEST_SECRET && secret.length() <= LONGEST_SECRET,
                    "secret",
                    "okr.refused.webhook-secret",
                    SHORTEST_SECRET,
                    LONGEST_SECRET);
            faults.requireAtMost(secret, LONGEST_SECRET, "secret");
        }
        return new Webhook.Written(
                url,
                description.strip(),
                known(faults, "scopes", scopes, word -> Scope.parse(word).name()),
                known(faults, "elements", elements, Element::of),
                known(faults, "kinds", kinds, Change.Kind::of),
                active);
    }

    /** With a host, and without a name and a password, which would stand in every log on the way. */
    private static boolean sendable(String address) {
        if (!Link.opens(address)) {
            return false;
        }
        URI uri = URI.create(address);
        return uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
    }

    private static <T> Set<T> known(Faults faults, String field, List<String> words, Function<String, T> read) {
        Set<T> known = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            try {
                known.add(read.apply(words.get(i)));
            } catch (IllegalArgumentException unknown) {
                faults.add(field + "[" + i + "]", "okr.refused.webhook-word");
            }
        }
        return known;
    }
}
