package io.throughline.sandbox.confluence;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.Map;

/** A macro made of its parts. */
record TestMacro(BodyType bodyType, OutputType outputType, Code code) implements Macro {
    interface Code {
        String html(Map<String, String> parameters, String body, ConversionContext context)
                throws MacroExecutionException;
    }

    static TestMacro block(Code code) {
        return new TestMacro(BodyType.NONE, OutputType.BLOCK, code);
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException {
        return code.html(parameters, body, context);
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
