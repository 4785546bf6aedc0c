package sound.annotated;

import com.atlassian.plugin.web.api.model.WebPanel;
import java.io.Writer;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

public class Panel implements WebPanel {
    @Autowired
    private Greeter greeter;

    @Override
    public String getHtml(Map<String, Object> context) {
        return greeter == null ? "not wired" : "wired";
    }

    @Override
    public void writeHtml(Writer writer, Map<String, Object> context) {}
}
