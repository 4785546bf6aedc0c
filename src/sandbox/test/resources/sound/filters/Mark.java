package sound.filters;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public class Mark implements Filter {
    private String mark;

    @Override
    public void init(FilterConfig config) {
        mark = config.getInitParameter("mark");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ((HttpServletResponse) response).addHeader("X-Mark", mark);
        chain.doFilter(request, response);
    }

    @Override
    public void destroy() {}
}
