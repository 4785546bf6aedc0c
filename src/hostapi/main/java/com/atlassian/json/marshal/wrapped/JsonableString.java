package com.atlassian.json.marshal.wrapped;

import com.atlassian.json.marshal.Jsonable;
import java.io.IOException;
import java.io.Writer;

/** A string as JSON. Evidence: [SLACK]. */
public class JsonableString implements Jsonable {
    private final String value;

    public JsonableString(String value) {
        this.value = value;
    }

    @Override
    public void write(Writer writer) throws IOException {
        if (value == null) {
            writer.write("null");
            return;
        }
        writer.write('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                writer.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
                // '<' too: the text may stand inside a script element
                writer.write(String.format("\\u%04x", (int) c));
            } else {
                writer.write(c);
            }
        }
        writer.write('"');
    }
}
