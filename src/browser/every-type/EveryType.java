package every.type;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import java.util.TreeMap;

/** Says which parameters it was given, how it is rendered, and its body. */
public class EveryType implements Macro {
    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        StringBuilder html = new StringBuilder("<div class=\"every-type\" data-output=\"" + context.getOutputType() + "\">");
        new TreeMap<>(parameters).forEach((name, value) -> html.append("<p>")
                .append(escaped(name))
                .append(" = ")
                .append(escaped(value))
                .append("</p>"));
        return html.append("<div class=\"every-type-body\">").append(body).append("</div></div>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.RICH_TEXT;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
