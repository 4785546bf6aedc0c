package tiny;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.api.model.WebPanel;
import java.io.Writer;
import java.util.Map;

public class JiraPanel implements WebPanel {
    @Override
    public String getHtml(Map<String, Object> context) {
        return "knows " + Issue.class.getSimpleName();
    }

    @Override
    public void writeHtml(Writer writer, Map<String, Object> context) {}
}
