package io.throughline.sandbox.jira.pages;

import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.index.ReindexTasks;
import io.throughline.sandbox.jira.pages.PageServlet.Answer;
import io.throughline.sandbox.web.XsrfTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** {@code /secure/admin/IndexAdmin}: builds this node's search index anew and says how far it is; administrators only. */
final class IndexPage implements PageServlet.Page {
    private final Site site;
    private final ReindexTasks tasks;

    IndexPage(Site site, ReindexTasks tasks) {
        this.site = site;
        this.tasks = tasks;
    }

    @Override
    public Answer show(HttpServletRequest request, Users.User user) {
        administrator(user);
        Optional<ReindexTasks.Task> last = tasks.last();
        Map<String, Object> model = new HashMap<>();
        model.put("token", XsrfTokens.known(request));
        model.put("delay", site.host().switches().value(Switch.INDEX_DELAY));
        model.put("ownDelay", site.host().switches().value(Switch.OWN_INDEX_DELAY));
        model.put("window", site.host().switches().on(Switch.RESULT_WINDOW));
        model.put("any", last.isPresent());
        last.ifPresent(task -> {
            model.put("percent", task.percent());
            model.put("done", task.done());
            model.put("total", task.total());
            model.put("running", task.running());
            model.put("failed", !task.running() && !task.success());
            model.put("state", state(task));
        });
        return Answer.page(site.texts().of("index.title"), site.render("index", model), Optional.empty());
    }

    private String state(ReindexTasks.Task task) {
        return site.texts().of(task.running() ? "index.running" : task.success() ? "index.finished" : "index.failed");
    }

    @Override
    public Answer submit(HttpServletRequest request, Users.User user) {
        administrator(user);
        tasks.start(
                "FOREGROUND".equals(request.getParameter("indexingStrategy"))
                        ? ReindexTasks.Kind.FOREGROUND
                        : ReindexTasks.Kind.BACKGROUND);
        return Answer.go("/secure/admin/IndexAdmin");
    }

    private static void administrator(Users.User user) {
        if (!user.administrator()) {
            throw new NoSuchElementException("administrators only");
        }
    }
}
