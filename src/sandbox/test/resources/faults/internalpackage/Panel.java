package faults.internalpackage;

import com.atlassian.plugin.web.api.model.WebPanel;
import java.io.Writer;
import java.util.Map;
import org.apache.commons.logging.LogFactory;

public class Panel implements WebPanel {
    @Override
    public String getHtml(Map<String, Object> context) {
        return "logs with " + LogFactory.getLog("x").getClass().getPackageName();
    }

    @Override
    public void writeHtml(Writer writer, Map<String, Object> context) {}
}
