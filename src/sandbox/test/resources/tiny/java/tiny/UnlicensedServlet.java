package tiny;

import com.atlassian.annotations.security.UnlicensedSiteAccess;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public class UnlicensedServlet extends HttpServlet {
    @Override
    @UnlicensedSiteAccess
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print("in");
    }
}
