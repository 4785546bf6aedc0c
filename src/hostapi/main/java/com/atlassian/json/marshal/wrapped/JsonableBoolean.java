package com.atlassian.json.marshal.wrapped;

import com.atlassian.json.marshal.Jsonable;
import java.io.IOException;
import java.io.Writer;

/** A truth value as JSON. Evidence: [SLACK]. */
public class JsonableBoolean implements Jsonable {
    private final Boolean value;

    public JsonableBoolean(Boolean value) {
        this.value = value;
    }

    @Override
    public void write(Writer writer) throws IOException {
        writer.write(String.valueOf(value));
    }
}
