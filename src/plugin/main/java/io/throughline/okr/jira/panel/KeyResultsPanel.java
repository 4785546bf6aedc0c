package io.throughline.okr.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.api.model.WebPanel;
import com.atlassian.templaterenderer.TemplateRenderer;
import io.throughline.okr.usecases.ViewIssueKeyResults;
import io.throughline.okr.view.Wordings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.util.Map;

/** The <i>Key results</i> module of the issue view, complete without a script. */
public final class KeyResultsPanel implements WebPanel {
    private static final String TEMPLATE = "templates/jira/panel.vm";

    private final ViewIssueKeyResults view;
    private final Wordings wordings;
    private final TemplateRenderer templates;
    private final PanelPresenter presenter;

    @Inject
    public KeyResultsPanel(ViewIssueKeyResults view, Wordings wordings, TemplateRenderer templates, Clock clock) {
        this.view = view;
        this.wordings = wordings;
        this.templates = templates;
        this.presenter = new PanelPresenter(clock);
    }

    @Override
    public String getHtml(Map<String, Object> context) {
        StringWriter html = new StringWriter();
        try {
            writeHtml(html, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }

    @Override
    public void writeHtml(Writer writer, Map<String, Object> context) throws IOException {
        if (context.get("issue") instanceof Issue issue) {
            var panel = presenter.present(view.view(issue.getKey()), wordings.ofReader());
            templates.render(TEMPLATE, Map.of("panel", panel), writer);
        }
    }
}
