package io.throughline.sandbox.confluence.storageformat;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import io.throughline.sandbox.confluence.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The host's own macros that pages here use: panels, code, status, expand, table of contents. */
final class BuiltInMacros {
    private final Map<String, Macro> macros;

    BuiltInMacros(Headings headings, Texts texts) {
        macros = Map.of(
                "info", panel("info"),
                "note", panel("warning"),
                "warning", panel("error"),
                "tip", panel("success"),
                "panel", new Own(Macro.BodyType.RICH_TEXT, Macro.OutputType.BLOCK, BuiltInMacros::plainPanel),
                "code", new Own(Macro.BodyType.PLAIN_TEXT, Macro.OutputType.BLOCK, (with, body) -> code(body)),
                "noformat", new Own(Macro.BodyType.PLAIN_TEXT, Macro.OutputType.BLOCK, (with, body) -> code(body)),
                "status", new Own(Macro.BodyType.NONE, Macro.OutputType.INLINE, (with, body) -> status(with)),
                "expand",
                        new Own(
                                Macro.BodyType.RICH_TEXT,
                                Macro.OutputType.BLOCK,
                                (with, body) -> expand(with, body, texts)),
                "toc", new Own(Macro.BodyType.NONE, Macro.OutputType.BLOCK, (with, body) -> contents(headings)));
    }

    Optional<Macro> of(String name) {
        return Optional.ofNullable(macros.get(name));
    }

    private static Macro panel(String kind) {
        return new Own(
                Macro.BodyType.RICH_TEXT,
                Macro.OutputType.BLOCK,
                (with, body) -> "<div class=\"confluence-information-macro aui-message aui-message-" + kind + "\">"
                        + title(with) + "<div class=\"confluence-information-macro-body\">" + body + "</div></div>");
    }

    private static String plainPanel(Map<String, String> with, String body) {
        return "<div class=\"panel\">" + title(with) + "<div class=\"panelContent\">" + body + "</div></div>";
    }

    private static String title(Map<String, String> with) {
        String title = with.getOrDefault("title", "");
        return title.isEmpty() ? "" : "<p class=\"title\"><strong>" + Html.escape(title) + "</strong></p>";
    }

    private static String code(String body) {
        return "<div class=\"code panel\"><pre>" + Html.escape(body) + "</pre></div>";
    }

    private static String status(Map<String, String> with) {
        String kind =
                switch (with.getOrDefault("colour", "Grey").toLowerCase(Locale.ROOT)) {
                    case "green" -> " aui-lozenge-success";
                    case "yellow" -> " aui-lozenge-moved";
                    case "red" -> " aui-lozenge-error";
                    case "blue" -> " aui-lozenge-inprogress";
                    default -> "";
                };
        return "<span class=\"status-macro aui-lozenge" + kind + "\">" + Html.escape(with.getOrDefault("title", ""))
                + "</span>";
    }

    private static String expand(Map<String, String> with, String body, Texts texts) {
        String title = with.getOrDefault("title", with.getOrDefault("", texts.get("macro.expand")));
        return "<details class=\"expand-container\"><summary>" + Html.escape(title) + "</summary>" + body
                + "</details>";
    }

    private static String contents(Headings headings) {
        StringBuilder list = new StringBuilder("<ul class=\"toc-macro\">");
        for (Headings.Heading heading : headings.found()) {
            list.append("<li class=\"toc-")
                    .append(heading.level())
                    .append("\"><a href=\"#")
                    .append(Html.escape(heading.anchor()))
                    .append("\">")
                    .append(Html.escape(heading.text()))
                    .append("</a></li>");
        }
        return list.append("</ul>").toString();
    }

    /** A macro of the host itself. */
    private record Own(
            Macro.BodyType bodyType, Macro.OutputType outputType, BiFunction<Map<String, String>, String, String> html)
            implements Macro {
        @Override
        public String execute(Map<String, String> parameters, String body, ConversionContext context) {
            return html.apply(parameters, body);
        }

        @Override
        public BodyType getBodyType() {
            return bodyType;
        }

        @Override
        public OutputType getOutputType() {
            return outputType;
        }
    }
}
