package io.throughline.okr.jira.panel;

import com.atlassian.annotations.security.LicensedOnly;
import io.throughline.okr.domain.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;

/** {@code /plugins/servlet/okr-panel?issue=KEY}: the panel alone, for the page that shows it already. */
@LicensedOnly
public final class PanelServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PanelRenderer renderer;

    @Inject
    public PanelServlet(PanelRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String issueKey = request.getParameter("issue");
        StringWriter html = new StringWriter();
        try {
            renderer.render(issueKey == null ? "" : issueKey, html);
        } catch (Refused refused) {
            // whatever the reason, to this viewer there is no such panel
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().write(html.toString());
    }
}
