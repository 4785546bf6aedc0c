package faults.beanless;

import com.atlassian.plugin.web.api.model.WebPanel;
import java.io.Writer;
import java.util.Map;

public class Good implements WebPanel {
    @Override
    public String getHtml(Map<String, Object> context) {
        return "lives";
    }

    @Override
    public void writeHtml(Writer writer, Map<String, Object> context) {}
}
