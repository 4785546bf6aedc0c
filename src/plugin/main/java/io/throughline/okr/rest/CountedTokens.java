package io.throughline.okr.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/** A parser that stops at so many values, names and brackets, before a tree is made of more. */
final class CountedTokens extends JsonParserDelegate {
    private final int most;
    private int tokens;

    CountedTokens(JsonParser parser, int most) {
        super(parser);
        this.most = most;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        tokens++;
        if (tokens > most) {
            throw new Unread(413, "okr.rest.body.too-many", most);
        }
        return super.nextToken();
    }
}
