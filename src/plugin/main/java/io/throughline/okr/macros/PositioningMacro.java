package io.throughline.okr.macros;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.throughline.okr.view.PositioningQuery;
import io.throughline.okr.view.PositioningReader;
import io.throughline.okr.view.PositioningView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Wording;
import io.throughline.okr.view.Wordings;
import io.throughline.okr.view.planning.PositioningSheetView;
import java.time.Clock;
import java.util.Map;

/** {@code okr-positioning}: why an org unit exists and what it stands for, in its latest version. */
public final class PositioningMacro implements Macro {
    /** The web resource with the look. */
    static final String LOOK = "io.throughline.okr:positioning";

    private final PositioningReader positionings;
    private final Sheet sheet;

    public PositioningMacro(
            PositioningReader positionings,
            Wordings wordings,
            UserManager users,
            TemplateRenderer templates,
            PageBuilderService pages,
            Clock clock) {
        this.positionings = positionings;
        this.sheet = new Sheet(wordings, users, templates, pages, clock);
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return sheet.write(new Call(new PositioningQuery(parameters.get("unit"), 0)), context);
    }

    /** One positioning on one page. */
    private final class Call implements Sheet.Shows<PositioningView> {
        private final PositioningQuery query;

        Call(PositioningQuery query) {
            this.query = query;
        }

        @Override
        public String look() {
            return LOOK;
        }

        @Override
        public Reading<PositioningView> read() {
            return positionings.read(query);
        }

        @Override
        public Sheet.Drawn onScreen(Reading.Shown<PositioningView> shown, String asked, Wording wording) {
            return drawn("templates/confluence/positioning.vm", shown, asked, "", wording);
        }

        @Override
        public Sheet.Drawn onPaper(Reading.Shown<PositioningView> shown, String asked, String reader, Wording wording) {
            return drawn("templates/confluence/positioning-print.vm", shown, asked, reader, wording);
        }

        private Sheet.Drawn drawn(
                String template, Reading.Shown<PositioningView> shown, String asked, String reader, Wording wording) {
            return new Sheet.Drawn(
                    template, Map.of("positioning", PositioningSheetView.of(shown, asked, reader, wording)));
        }

        @Override
        public String missing(Wording wording) {
            return CalmBoxes.named(query.orgUnit())
                    ? wording.text("okr.positioning.missing-of", query.orgUnit())
                    : wording.text("okr.positioning.missing");
        }

        @Override
        public String toString() {
            return "okr-positioning of " + query;
        }
    }
}
