package com.atlassian.json.marshal.wrapped;

import com.atlassian.json.marshal.Jsonable;
import java.io.IOException;
import java.io.Writer;

/** A number as JSON. Evidence: [SLACK]. */
public class JsonableNumber implements Jsonable {
    private final Number value;

    public JsonableNumber(Number value) {
        this.value = value;
    }

    @Override
    public void write(Writer writer) throws IOException {
        writer.write(String.valueOf(value));
    }
}
