package io.throughline.okr.confluence;

import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.sal.api.user.UserManager;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardReader;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;
import java.time.Clock;

/** Boards, read over the application link. */
public final class LinkedBoardReader implements BoardReader {
    private final LinkedReader<BoardQuery, BoardView> jira;

    public LinkedBoardReader(ApplicationLinkService links, UserManager users, Clock clock) {
        this.jira = new LinkedReader<>(links, users, clock, BoardView.class, LinkedBoardReader::address);
    }

    @Override
    public Reading<BoardView> read(BoardQuery query) {
        return jira.read(query);
    }

    private static String address(BoardQuery query) {
        return "rest/okr/1/board?unit=" + LinkedReader.encoded(query.orgUnit()) + "&cycle="
                + LinkedReader.encoded(query.cycle())
                + (query.asOf().isEmpty() ? "" : "&asOf=" + LinkedReader.encoded(query.asOf()));
    }
}
