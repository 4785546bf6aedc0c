package io.throughline.okr.macros;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Unavailable;
import io.throughline.okr.view.Wording;
import io.throughline.okr.view.Wordings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every macro writes on: the page a browser shows, or paper, which is everything else. What cannot be read is a calm
 * box, and a fault of ours as well: the page around it is somebody's work.
 */
final class Sheet {
    private static final Logger LOG = LoggerFactory.getLogger(Sheet.class);

    /** Where a browser shows the result with our style sheet. */
    private static final Set<String> ON_SCREEN = Set.of("display", "preview");

    private final Wordings wordings;
    private final UserManager users;
    private final TemplateRenderer templates;
    private final PageBuilderService pages;
    private final Clock clock;

    Sheet(Wordings wordings, UserManager users, TemplateRenderer templates, PageBuilderService pages, Clock clock) {
        this.wordings = wordings;
        this.users = users;
        this.templates = templates;
        this.pages = pages;
        this.clock = clock;
    }

    /** The HTML of what is shown. */
    <V> String write(Shows<V> macro, ConversionContext context) {
        boolean onScreen = ON_SCREEN.contains(context.getOutputType());
        if (onScreen) {
            pages.assembler().resources().requireWebResource(macro.look());
        }
        Wording wording = wordings.ofReader();
        String asked = clock.instant().toString();
        try {
            Reading<V> reading = macro.read();
            if (reading instanceof Reading.Shown<V> shown) {
                return rendered(
                        onScreen
                                ? macro.onScreen(shown, asked, wording)
                                : macro.onPaper(shown, asked, reader(), wording));
            }
            return box(((Reading.NotShown<V>) reading).why(), macro, asked, onScreen, wording);
        } catch (RuntimeException ours) {
            LOG.error("{} can't be shown", macro, ours);
            return box(new Unavailable(Unavailable.Reason.REFUSED, ""), macro, asked, onScreen, wording);
        }
    }

    private String box(Unavailable why, Shows<?> macro, String asked, boolean onScreen, Wording wording) {
        String template = onScreen ? "templates/confluence/box.vm" : "templates/confluence/box-print.vm";
        return rendered(new Drawn(template, Map.of("box", CalmBoxes.of(why, macro.missing(wording), asked, wording))));
    }

    /** Paper is handed on: it says as whom it was read. */
    private String reader() {
        UserProfile reader = users.getRemoteUser();
        return reader == null || reader.getFullName() == null ? "" : reader.getFullName();
    }

    private String rendered(Drawn drawn) {
        StringWriter html = new StringWriter();
        try {
            templates.render(drawn.template(), drawn.context(), html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return html.toString();
    }

    /** One call of a macro; its {@code toString()} is for the log. */
    interface Shows<V> {
        /** The web resource of its look. */
        String look();

        Reading<V> read();

        Drawn onScreen(Reading.Shown<V> shown, String asked, Wording wording);

        /** @param reader display name of the person it was read as; "" for whoever is looking */
        Drawn onPaper(Reading.Shown<V> shown, String asked, String reader, Wording wording);

        /** That it cannot be shown, as a title. */
        String missing(Wording wording);
    }

    /** A template and what it sees. */
    record Drawn(String template, Map<String, Object> context) {
        Drawn {
            context = Map.copyOf(context);
        }
    }
}
