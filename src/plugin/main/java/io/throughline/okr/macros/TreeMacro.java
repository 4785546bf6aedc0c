package io.throughline.okr.macros;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardReader;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Unavailable;
import io.throughline.okr.view.Wording;
import io.throughline.okr.view.Wordings;
import io.throughline.okr.view.tree.TreePlace;
import io.throughline.okr.view.tree.TreeView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code okr-tree}: the objectives and key results of an org unit in a cycle, as whoever is looking may see them. */
public final class TreeMacro implements Macro {
    private static final Logger LOG = LoggerFactory.getLogger(TreeMacro.class);

    /** The web resource with the look and the folding. */
    static final String LOOK = "io.throughline.okr:tree";
    /** The web resource with the marks that are images on paper. */
    static final String MARKS = "io.throughline.okr:print";

    /** Where a browser shows the result with our style sheet; everything else is paper. */
    private static final Set<String> ON_SCREEN = Set.of("display", "preview");

    /** Any of them, to learn where the others are. */
    private static final String A_MARK = "on-track.png";

    private static final String MARKS_FOLDER = "marks/";

    private final BoardReader boards;
    private final Wordings wordings;
    private final UserManager users;
    private final TemplateRenderer templates;
    private final PageBuilderService pages;
    private final WebResourceUrlProvider addresses;
    private final Clock clock;

    public TreeMacro(
            BoardReader boards,
            Wordings wordings,
            UserManager users,
            TemplateRenderer templates,
            PageBuilderService pages,
            WebResourceUrlProvider addresses,
            Clock clock) {
        this.boards = boards;
        this.wordings = wordings;
        this.users = users;
        this.templates = templates;
        this.pages = pages;
        this.addresses = addresses;
        this.clock = clock;
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
        BoardQuery query = new BoardQuery(parameters.get("unit"), parameters.get("cycle"));
        boolean onScreen = ON_SCREEN.contains(context.getOutputType());
        if (onScreen) {
            pages.assembler().resources().requireWebResource(LOOK);
        }
        Wording wording = wordings.ofReader();
        String asked = clock.instant().toString();
        try {
            Reading<BoardView> reading = boards.read(query);
            if (reading instanceof Reading.Shown<BoardView> shown) {
                return onScreen ? onScreen(shown, asked, wording) : onPaper(shown, asked, wording);
            }
            return box(((Reading.NotShown<BoardView>) reading).why(), query, asked, onScreen, wording);
        } catch (RuntimeException ours) {
            // The page around it is somebody's work: a fault of ours must not spoil it.
            LOG.error("okr-tree can't be shown for {}", query, ours);
            Unavailable refused = new Unavailable(Unavailable.Reason.REFUSED, "");
            return box(refused, query, asked, onScreen, wording);
        }
    }

    private String onScreen(Reading.Shown<BoardView> shown, String asked, Wording wording) {
        TreeView tree = TreeView.of(shown, asked, "", TreePlace.PAGE, wording);
        return rendered("templates/shared/tree.vm", Map.of("tree", tree));
    }

    private String onPaper(Reading.Shown<BoardView> shown, String asked, Wording wording) {
        TreeView tree = TreeView.of(shown, asked, reader(), TreePlace.PAPER, wording);
        return rendered("templates/confluence/tree-print.vm", Map.of("tree", tree, "marks", marks()));
    }

    private String box(Unavailable why, BoardQuery query, String asked, boolean onScreen, Wording wording) {
        String template = onScreen ? "templates/confluence/box.vm" : "templates/confluence/box-print.vm";
        return rendered(template, Map.of("box", CalmBoxes.of(why, query, asked, wording)));
    }

    /** Paper is handed on: it says as whom it was read. */
    private String reader() {
        UserProfile reader = users.getRemoteUser();
        return reader == null || reader.getFullName() == null ? "" : reader.getFullName();
    }

    /** The address all marks lie under: absolute, because paper is made away from the page. */
    private String marks() {
        String one = addresses.getStaticPluginResourceUrl(MARKS, MARKS_FOLDER + A_MARK, UrlMode.ABSOLUTE);
        return one.substring(0, one.lastIndexOf(A_MARK));
    }

    private String rendered(String template, Map<String, Object> context) {
        StringWriter html = new StringWriter();
        try {
            templates.render(template, context, html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return html.toString();
    }
}
