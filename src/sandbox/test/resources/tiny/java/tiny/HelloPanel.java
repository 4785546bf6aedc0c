package tiny;

import com.atlassian.plugin.web.api.model.WebPanel;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

public class HelloPanel implements WebPanel {
    private final Hello hello;

    public HelloPanel(Hello hello) {
        this.hello = hello;
    }

    @Override
    public String getHtml(Map<String, Object> context) {
        return "<b>" + hello.greeting() + " in " + context.get("place") + "</b>";
    }

    @Override
    public void writeHtml(Writer writer, Map<String, Object> context) throws IOException {
        writer.write(getHtml(context));
    }
}
