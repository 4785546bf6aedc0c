package faults.jiraclass;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.jira.issue.Issue;
import java.util.Map;

public class Bad extends Good {
    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return Issue.class.getName();
    }
}
