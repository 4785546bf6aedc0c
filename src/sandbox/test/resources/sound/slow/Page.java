package sound.slow;

import com.atlassian.annotations.security.UnrestrictedAccess;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@UnrestrictedAccess
public class Page extends HttpServlet {
    public static volatile CountDownLatch arrived = new CountDownLatch(1);
    public static volatile CountDownLatch go = new CountDownLatch(1);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        arrived.countDown();
        try {
            go.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        response.getWriter().write("finished");
    }
}
