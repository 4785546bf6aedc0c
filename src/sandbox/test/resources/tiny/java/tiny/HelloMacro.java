package tiny;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;

public class HelloMacro implements Macro {
    private final Hello hello;

    public HelloMacro(Hello hello) {
        this.hello = hello;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return hello.greeting() + " from a macro";
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
