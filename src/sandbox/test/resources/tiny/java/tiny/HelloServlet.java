package tiny;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public class HelloServlet extends HttpServlet {
    private final Hello hello;

    public HelloServlet(Hello hello) {
        this.hello = hello;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        boolean plain = request.getPathInfo() != null;
        response.getWriter().write("<html><head><title>Tiny &amp; page</title>"
                + (plain ? "" : "<meta name=\"decorator\" content=\"atl.general\">")
                + "<meta name=\"own\" content=\"1\"></head><body><p>" + hello.greeting() + " at " + request.getServletPath()
                + " and " + request.getPathInfo() + "</p></body></html>");
    }
}
