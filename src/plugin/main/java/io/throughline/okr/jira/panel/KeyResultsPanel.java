package io.throughline.okr.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.api.model.WebPanel;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/** The <i>Key results</i> module of the issue view, complete without a script. */
public final class KeyResultsPanel implements WebPanel {
    private final PanelRenderer renderer;

    @Inject
    public KeyResultsPanel(PanelRenderer renderer) {
        this.renderer = renderer;
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
            renderer.render(issue.getKey(), writer);
        }
    }
}
