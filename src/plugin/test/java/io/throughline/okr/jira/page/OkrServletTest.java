package io.throughline.okr.jira.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.throughline.okr.domain.people.Viewer;
import io.throughline.okr.store.Store;
import io.throughline.okr.templates.HostRenderer;
import io.throughline.okr.templates.HouseWording;
import io.throughline.okr.templates.Html;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.board.ViewBoard;
import io.throughline.okr.usecases.cycle.ListCycles;
import io.throughline.okr.usecases.people.ListOrgUnits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OkrServletTest {
    private final Store store = Store.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Desk desk = new Desk(store);
    private final UserManager users = mock(UserManager.class);
    private final LoginUriProvider logIn = mock(LoginUriProvider.class);
    private final PageBuilderService pages = mock(PageBuilderService.class, RETURNS_DEEP_STUBS);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final StringWriter written = new StringWriter();
    private Viewer viewer = new Viewer("admin", Set.of(), true);

    @AfterEach
    void close() {
        store.close();
    }

    private String shown(HouseWording wording) throws IOException {
        when(users.getRemoteUserKey(request)).thenReturn(new UserKey("admin"));
        when(users.isLicensed(any())).thenReturn(true);
        when(response.getWriter()).thenReturn(new PrintWriter(written));
        servlet(wording).doGet(request, response);
        return written.toString();
    }

    private OkrServlet servlet(HouseWording wording) {
        WorkspacePresenter presenter =
                new WorkspacePresenter(desk.the(ListOrgUnits.class), desk.the(ListCycles.class), () -> viewer);
        return new OkrServlet(
                users,
                logIn,
                desk.the(ViewBoard.class),
                presenter,
                () -> wording,
                new HostRenderer(),
                pages,
                Clock.systemUTC());
    }

    private static Html html(String page) {
        return Html.of(page.replaceFirst("<!DOCTYPE html>", ""));
    }

    @Test
    void the_page_shows_the_board_and_what_there_is_to_choose() throws IOException {
        int company = desk.unit("Northwind", 0);
        int department = desk.unit("Payments <Engineering>", company);
        int year = desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        desk.cycle("2027 Q3", "2027-07-01", "2027-09-30", year);
        desk.objective(department, year, "Merchants trust every payment");
        when(request.getParameter("unit")).thenReturn(String.valueOf(department));

        Html page = html(shown(HouseWording.english()));

        assertThat(page.text())
                .contains("Merchants trust every payment", "Payments <Engineering>", "Create objective", "2027 Q3")
                .doesNotContain("$");
        assertThat(page.source())
                .contains("<meta name=\"decorator\" content=\"atl.general\" />")
                .contains("<option value=\"" + department + "\" data-depth=\"1\" selected=\"selected\">")
                .contains("data-unit=\"" + department + "\" data-cycle=\"" + year + "\"");
        verify(pages.assembler().resources()).requireWebResource("io.throughline.okr:workspace");
    }

    @Test
    void with_nothing_to_show_it_says_so_and_an_administrator_can_begin() throws IOException {
        Html page = html(shown(HouseWording.chinese()));

        assertThat(page.text())
                .contains("这里没有可供您查看的内容", "创建组织单元")
                .doesNotContain("$")
                .doesNotContain("创建目标");
    }

    @Test
    void who_is_no_administrator_is_not_offered_to_make_org_units() throws IOException {
        desk.unit("Northwind", 0);
        desk.cycle("2027", "2027-01-01", "2027-12-31", 0);
        viewer = new Viewer("priya", Set.of(), false);

        assertThat(html(shown(HouseWording.english())).text())
                .contains("Create objective")
                .doesNotContain("Create org unit");
    }

    @Test
    void who_is_not_logged_in_is_sent_to_and_comes_back() throws IOException {
        when(request.getRequestURL()).thenReturn(new StringBuffer("http://localhost:2990/jira/plugins/servlet/okr"));
        when(request.getQueryString()).thenReturn("unit=4");
        when(logIn.getLoginUri(URI.create("http://localhost:2990/jira/plugins/servlet/okr?unit=4")))
                .thenReturn(URI.create("http://localhost:2990/jira/login?to=okr"));

        servlet(HouseWording.english()).doGet(request, response);

        verify(response).sendRedirect("http://localhost:2990/jira/login?to=okr");
    }

    @Test
    void who_has_no_licence_is_refused() throws IOException {
        when(users.getRemoteUserKey(request)).thenReturn(new UserKey("guest"));

        servlet(HouseWording.english()).doGet(request, response);

        verify(response).sendError(403);
        verify(response, never()).sendRedirect(anyString());
    }
}
