package io.throughline.okr.jira.page;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardReader;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Wording;
import io.throughline.okr.view.Wordings;
import io.throughline.okr.view.tree.TreePlace;
import io.throughline.okr.view.tree.TreeView;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/**
 * {@code /plugins/servlet/okr?unit=&cycle=}: every view is an address. Who is not logged in is sent to do so and comes back;
 * that is why the host lets everybody through to here.
 */
@UnrestrictedAccess
public final class OkrServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "io.throughline.okr:workspace";

    private final transient UserManager users;
    private final transient LoginUriProvider logIn;
    private final transient BoardReader boards;
    private final transient WorkspacePresenter presenter;
    private final transient Wordings wordings;
    private final transient TemplateRenderer templates;
    private final transient PageBuilderService page;
    private final transient Clock clock;

    @Inject
    public OkrServlet(
            UserManager users,
            LoginUriProvider logIn,
            BoardReader boards,
            WorkspacePresenter presenter,
            Wordings wordings,
            TemplateRenderer templates,
            PageBuilderService page,
            Clock clock) {
        this.users = users;
        this.logIn = logIn;
        this.boards = boards;
        this.presenter = presenter;
        this.wordings = wordings;
        this.templates = templates;
        this.page = page;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UserKey user = users.getRemoteUserKey(request);
        if (user == null) {
            response.sendRedirect(logIn.getLoginUri(address(request)).toString());
        } else if (!users.isLicensed(user)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            show(request, response);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reading<BoardView> reading =
                boards.read(new BoardQuery(request.getParameter("unit"), request.getParameter("cycle")));
        Wording wording = wordings.ofReader();
        page.assembler().resources().requireWebResource(RESOURCES);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        Map<String, Object> frame = Map.of("page", presenter.present(reading, wording));
        Writer writer = response.getWriter();
        templates.render("templates/jira/page-top.vm", frame, writer);
        if (reading instanceof Reading.Shown<BoardView> shown) {
            TreeView tree = TreeView.of(shown, clock.instant().toString(), "", TreePlace.WORKSPACE, wording);
            templates.render("templates/shared/tree.vm", Map.of("tree", tree), writer);
        }
        templates.render("templates/jira/page-bottom.vm", frame, writer);
    }

    private static URI address(HttpServletRequest request) {
        String query = request.getQueryString();
        return URI.create(request.getRequestURL() + (query == null ? "" : "?" + query));
    }
}
