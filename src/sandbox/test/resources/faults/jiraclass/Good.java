package faults.jiraclass;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;

public class Good implements Macro {
    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return "good";
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.INLINE;
    }
}
