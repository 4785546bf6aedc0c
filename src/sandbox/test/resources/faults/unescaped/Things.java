package faults.unescaped;

import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;

public class Things implements ContextProvider {
    @Override
    public void init(Map<String, String> params) {}

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        return Map.of("text", "<script>alert('x')</script>", "textHtml", "<b>bold</b>");
    }
}
