package io.throughline.okr.usecases.webhook;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.ChangeLog;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.domain.webhook.Webhook;
import io.throughline.okr.domain.webhook.Webhooks;
import io.throughline.okr.view.WebhookView;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** Sets webhooks up, changes and removes them; administrators. */
public class ConfigureWebhook {
    /** Each may keep a thread waiting. */
    static final int MOST = 20;

    private final WebhookShelf shelf;
    private final Webhooks webhooks;
    private final AllowList allowList;
    private final ChangeLog log;
    private final Clock clock;

    public ConfigureWebhook(WebhookShelf shelf, Webhooks webhooks, AllowList allowList, ChangeLog log, Clock clock) {
        this.shelf = shelf;
        this.webhooks = webhooks;
        this.allowList = allowList;
        this.log = log;
        this.clock = clock;
    }

    /** It is told of what comes from now on. */
    public WebhookView create(WebhookDraft draft) {
        Viewer viewer = shelf.administrator();
        Webhook.Written written = checked(draft, true, viewer);
        if (webhooks.all().size() >= MOST) {
            throw new Refused(Refused.Reason.CONFLICT, "", "okr.refused.webhooks", MOST);
        }
        Map<Scope, Long> now = log.revisions().byScope();
        Webhook fresh = Webhook.fresh(written, draft.secret(), viewer.key(), clock.instant());
        return WebhookShelf.view(webhooks.add(fresh, now));
    }

    /**
     * Sets all of it anew, but for a secret that is not said. It goes on from where it was, and where it had not listened, from
     * now on.
     *
     * @throws Refused as stale if that version is not the stored one
     */
    public WebhookView change(int id, long version, WebhookDraft draft) {
        Viewer viewer = shelf.administrator();
        shelf.named(id);
        Webhook.Written written = checked(draft, false, viewer);
        Map<Scope, Long> revisions = log.revisions().byScope();
        Webhook[] before = new Webhook[1];
        Webhook now = webhooks.change(id, one -> {
                    if (one.version() != version) {
                        throw Refused.stale();
                    }
                    before[0] = one;
                    return one.rewritten(
                            written, draft.secret().isEmpty() ? one.secret() : draft.secret(), viewer.key());
                })
                .orElseThrow(Refused::notFound);
        revisions.forEach((scope, revision) -> {
            if (now.written().hears(scope) && !before[0].written().hears(scope)) {
                webhooks.passed(id, scope, revision);
            }
        });
        return WebhookShelf.view(now);
    }

    public void remove(int id) {
        shelf.named(id);
        webhooks.remove(id);
    }

    private Webhook.Written checked(WebhookDraft draft, boolean fresh, Viewer viewer) {
        Faults faults = new Faults();
        Webhook.Written written = draft.written(faults, fresh);
        faults.refuse();
        faults.require(
                allowList.allows(URI.create(written.url()), viewer.key()), "url", "okr.refused.webhook-not-allowed");
        faults.refuse();
        return written;
    }
}
