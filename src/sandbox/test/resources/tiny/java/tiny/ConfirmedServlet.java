package tiny;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@AdminOnly
public class ConfirmedServlet extends HttpServlet {
    private final WebSudoManager webSudo;

    public ConfirmedServlet(WebSudoManager webSudo) {
        this.webSudo = webSudo;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            webSudo.willExecuteWebSudoRequest(request);
            response.getWriter().print("confirmed");
        } catch (WebSudoSessionException noSession) {
            webSudo.enforceWebSudoProtection(request, response);
        }
    }
}
