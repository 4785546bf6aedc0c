package faults.beanless;

import jakarta.servlet.http.HttpServlet;

public class Page extends HttpServlet {
    public Page(java.util.concurrent.Executor nobodyHasOne) {}
}
