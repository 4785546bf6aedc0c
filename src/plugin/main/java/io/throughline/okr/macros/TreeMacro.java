package io.throughline.okr.macros;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.throughline.okr.view.BoardQuery;
import io.throughline.okr.view.BoardReader;
import io.throughline.okr.view.BoardView;
import io.throughline.okr.view.Reading;
import io.throughline.okr.view.Wording;
import io.throughline.okr.view.Wordings;
import io.throughline.okr.view.tree.TreePlace;
import io.throughline.okr.view.tree.TreeView;
import java.time.Clock;
import java.util.Map;

/** {@code okr-tree}: the objectives and key results of an org unit in a cycle, as whoever is looking may see them. */
public final class TreeMacro implements Macro {
    /** The web resource with the look and the folding. */
    static final String LOOK = "io.throughline.okr:tree";
    /** The web resource with the marks that are images on paper. */
    static final String MARKS = "io.throughline.okr:print";

    /** Any of them, to learn where the others are. */
    private static final String A_MARK = "on-track.png";

    private static final String MARKS_FOLDER = "marks/";

    private final BoardReader boards;
    private final Sheet sheet;
    private final WebResourceUrlProvider addresses;

    public TreeMacro(
            BoardReader boards,
            Wordings wordings,
            UserManager users,
            TemplateRenderer templates,
            PageBuilderService pages,
            WebResourceUrlProvider addresses,
            Clock clock) {
        this.boards = boards;
        this.sheet = new Sheet(wordings, users, templates, pages, clock);
        this.addresses = addresses;
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
        return sheet.write(new Call(new BoardQuery(parameters.get("unit"), parameters.get("cycle"))), context);
    }

    /** The address all marks lie under: absolute, because paper is made away from the page. */
    private String marks() {
        String one = addresses.getStaticPluginResourceUrl(MARKS, MARKS_FOLDER + A_MARK, UrlMode.ABSOLUTE);
        return one.substring(0, one.lastIndexOf(A_MARK));
    }

    /** One tree on one page. */
    private final class Call implements Sheet.Shows<BoardView> {
        private final BoardQuery query;

        Call(BoardQuery query) {
            this.query = query;
        }

        @Override
        public String look() {
            return LOOK;
        }

        @Override
        public Reading<BoardView> read() {
            return boards.read(query);
        }

        @Override
        public Sheet.Drawn onScreen(Reading.Shown<BoardView> shown, String asked, Wording wording) {
            TreeView tree = TreeView.of(shown, asked, "", TreePlace.PAGE, wording);
            return new Sheet.Drawn("templates/shared/tree.vm", Map.of("tree", tree));
        }

        @Override
        public Sheet.Drawn onPaper(Reading.Shown<BoardView> shown, String asked, String reader, Wording wording) {
            TreeView tree = TreeView.of(shown, asked, reader, TreePlace.PAPER, wording);
            return new Sheet.Drawn("templates/confluence/tree-print.vm", Map.of("tree", tree, "marks", marks()));
        }

        @Override
        public String missing(Wording wording) {
            return CalmBoxes.named(query.orgUnit())
                    ? wording.text("okr.box.missing-of", query.orgUnit())
                    : wording.text("okr.box.missing");
        }

        @Override
        public String toString() {
            return "okr-tree of " + query;
        }
    }
}
