package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Writes;
import io.throughline.okr.domain.objective.KeyResult;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.domain.people.Visibility;
import io.throughline.okr.usecases.sight.Address;
import io.throughline.okr.usecases.sight.Glance;
import io.throughline.okr.usecases.sight.Presenter;
import io.throughline.okr.view.Notices;
import io.throughline.okr.view.OwnerNoticeView;
import io.throughline.okr.view.PersonView;
import java.util.List;
import java.util.Map;

/**
 * Tells people what was done, once it is done: what fails here is logged and undoes nothing. Nobody is told what he did
 * himself, nor of what he may not see.
 */
public final class Announce {
    private static final System.Logger LOG = System.getLogger(Announce.class.getName());

    private final Audience audience;
    private final Presenter presenter;
    private final Address address;
    private final Notices notices;
    private final Writes writes;

    public Announce(Audience audience, Presenter presenter, Address address, Notices notices, Writes writes) {
        this.audience = audience;
        this.presenter = presenter;
        this.address = address;
        this.notices = notices;
        this.writes = writes;
    }

    /** Tells the owner of an objective that it is his, if it was not before. */
    void owner(String before, Objective objective, Glance glance) {
        Objective.Written written = objective.written();
        Given given =
                new Given(Element.OBJECTIVE, objective.key(), written.title(), written.orgUnit(), written.cycle());
        owner(before, written.owner(), given, glance);
    }

    /** Tells the owner of a key result that it is his, if it was not before. */
    void owner(String before, KeyResult keyResult, Glance glance) {
        KeyResult.Written written = keyResult.written();
        Given given =
                new Given(Element.KEY_RESULT, keyResult.key(), written.title(), keyResult.orgUnit(), keyResult.cycle());
        owner(before, written.owner(), given, glance);
    }

    private void owner(String before, String now, Given given, Glance glance) {
        if (now.isEmpty() || now.equals(before) || now.equals(glance.viewer().key())) {
            return;
        }
        writes.afterwards(() -> tell(now, given, glance));
    }

    private void tell(String now, Given given, Glance glance) {
        try {
            audience.viewer(now)
                    .filter(recipient -> maySee(recipient, given, glance))
                    .ifPresent(recipient -> notices.ownerGiven(notice(now, given, glance)));
        } catch (RuntimeException | LinkageError failed) {
            // A host whose mail is made otherwise than we think must not cost people their writing.
            LOG.log(System.Logger.Level.WARNING, "the owner of " + given.key() + " was not told", failed);
        }
    }

    private static boolean maySee(Viewer recipient, Given given, Glance glance) {
        // Who owns something confidential is one of its insiders: only the org unit can be hidden from him.
        return new Visibility(recipient, glance.orgUnits(), glance.settings().admission()).mayView(given.orgUnit());
    }

    private OwnerNoticeView notice(String recipient, Given given, Glance glance) {
        String author = glance.viewer().key();
        Map<String, PersonView> persons = presenter.persons(List.of(recipient, author));
        return new OwnerNoticeView(
                persons.getOrDefault(recipient, PersonView.NOBODY),
                persons.getOrDefault(author, PersonView.NOBODY),
                given.element().word(),
                given.key(),
                given.title(),
                glance.unitName(given.orgUnit()),
                glance.cycleName(given.cycle()),
                address.url() + "/plugins/servlet/okr?unit=" + given.orgUnit() + "&cycle=" + given.cycle());
    }

    /** What somebody was given. */
    private record Given(Element element, String key, String title, int orgUnit, int cycle) {}
}
