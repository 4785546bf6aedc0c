package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.board.ViewPastBoard;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardView;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The board of an org unit in a cycle. */
@Path("/board")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class BoardResource {
    private final ViewBoard boards;
    private final ViewPastBoard past;
    private final KeptBoards kept;

    @Inject
    public BoardResource(ViewBoard boards, ViewPastBoard past, KeptBoards kept) {
        this.boards = boards;
        this.past = past;
        this.kept = kept;
    }

    /**
     * The board as this viewer may see it, now or at the end of a day; nothing but 304 if he named its tag.
     *
     * @param unit id or name of an org unit; left out: the first one the caller may see
     * @param cycle id or name of a cycle; left out: the outermost one that is open today
     * @param asOf ISO 8601 date at whose end it is read; left out: now
     */
    @GET
    @LicensedOnly
    @Answers(BoardView.class)
    public Response board(
            @QueryParam("unit") String unit,
            @QueryParam("cycle") String cycle,
            @QueryParam("asOf") String asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        BoardQuery query = new BoardQuery(unit, cycle, asOf);
        if (!query.asOf().isEmpty()) {
            return past.view(query).map(board -> Json.shown(board, known)).orElseThrow(Refused::notFound);
        }
        return boards.prepare(query)
                .map(kept::of)
                .map(board -> Json.shown(board.bytes(), board.tag(), known))
                .orElseThrow(Refused::notFound);
    }
}
