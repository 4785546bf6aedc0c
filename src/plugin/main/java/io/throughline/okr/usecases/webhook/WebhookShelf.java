package io.throughline.okr.usecases.webhook;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.domain.webhook.Webhook;
import io.throughline.okr.domain.webhook.Webhooks;
import io.throughline.okr.usecases.sight.Viewers;
import io.throughline.okr.view.WebhookView;
import java.time.Instant;

/** Where webhooks are found, by administrators. */
public class WebhookShelf {
    private final Viewers viewers;
    private final Webhooks webhooks;

    public WebhookShelf(Viewers viewers, Webhooks webhooks) {
        this.viewers = viewers;
        this.webhooks = webhooks;
    }

    /** Who is logged in; refused as forbidden if he does not administer. */
    Viewer administrator() {
        Viewer viewer = viewers.current();
        if (!viewer.administrator()) {
            throw new Refused(Refused.Reason.FORBIDDEN, "", "okr.refused.forbidden");
        }
        return viewer;
    }

    Webhook named(int id) {
        administrator();
        return webhooks.byId(id).orElseThrow(Refused::notFound);
    }

    /** Everything but the secret. */
    static WebhookView view(Webhook one) {
        Webhook.Written written = one.written();
        Webhook.Mood mood = one.mood();
        return new WebhookView(
                one.id(),
                one.version(),
                written.url(),
                written.description(),
                written.scopes().stream().sorted().toList(),
                written.elements().stream().map(Element::word).sorted().toList(),
                written.kinds().stream().map(Change.Kind::word).sorted().toList(),
                written.active(),
                one.author(),
                one.created().toString(),
                mood.failures(),
                said(mood.since()),
                written.active() ? said(mood.next()) : "",
                mood.off());
    }

    private static String said(Instant moment) {
        return moment.equals(Instant.EPOCH) ? "" : moment.toString();
    }
}
