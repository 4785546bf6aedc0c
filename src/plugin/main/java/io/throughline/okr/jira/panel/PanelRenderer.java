package io.throughline.okr.jira.panel;

import com.atlassian.templaterenderer.TemplateRenderer;
import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.issue.ViewIssueKeyResults;
import io.throughline.okr.view.Wordings;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.Map;

/** Draws the panel of an issue for whoever is looking: with the page, and again after a link was made or removed. */
public final class PanelRenderer {
    private static final String TEMPLATE = "templates/jira/panel.vm";

    private final ViewIssueKeyResults view;
    private final Wordings wordings;
    private final TemplateRenderer templates;
    private final PanelPresenter presenter;

    public PanelRenderer(ViewIssueKeyResults view, Wordings wordings, TemplateRenderer templates, Clock clock) {
        this.view = view;
        this.wordings = wordings;
        this.templates = templates;
        this.presenter = new PanelPresenter(clock);
    }

    /**
     * Writes the panel.
     *
     * @throws Refused if the viewer may not browse the issue
     */
    void render(String issueKey, Writer writer) throws IOException {
        var panel = presenter.present(view.view(issueKey), wordings.ofReader());
        templates.render(TEMPLATE, Map.of("panel", panel), writer);
    }
}
