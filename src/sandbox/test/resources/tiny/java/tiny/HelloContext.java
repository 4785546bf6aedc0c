package tiny;

import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.util.Map;

public class HelloContext implements ContextProvider {
    @Override
    public void init(Map<String, String> params) {}

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        return Map.of("greeting", new Greeting(), "text", "<i>text</i>", "textHtml", "<i>html</i>");
    }

    public static class Greeting {
        public String allowed() {
            return "<i>allowed</i>";
        }

        public String refused() {
            return "refused was called";
        }

        @HtmlSafe
        public String markedSafe() {
            return "<i>safe</i>";
        }
    }
}
