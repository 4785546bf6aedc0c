package io.throughline.okr.confluence;

import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.sal.api.user.UserManager;
import io.throughline.okr.view.PositioningQuery;
import io.throughline.okr.view.PositioningReader;
import io.throughline.okr.view.PositioningView;
import io.throughline.okr.view.Reading;
import java.time.Clock;

/** Positionings, read over the application link. */
public final class LinkedPositioningReader implements PositioningReader {
    private final LinkedReader<PositioningQuery, PositioningView> jira;

    public LinkedPositioningReader(ApplicationLinkService links, UserManager users, Clock clock) {
        this.jira = new LinkedReader<>(links, users, clock, PositioningView.class, LinkedPositioningReader::address);
    }

    @Override
    public Reading<PositioningView> read(PositioningQuery query) {
        return jira.read(query);
    }

    private static String address(PositioningQuery query) {
        // A name may hold a slash, which no server lets through in a path.
        return "rest/okr/1/positioning?unit=" + LinkedReader.encoded(query.orgUnit()) + "&version=" + query.version();
    }
}
