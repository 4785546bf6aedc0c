package io.throughline.sandbox.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/** An object with parts: one that is wanted is there in full, another is only named as expandable. */
final class Parts {
    private final Expand expand;
    private final ObjectNode json = Answers.JSON.createObjectNode();
    private final ObjectNode expandable = Answers.JSON.createObjectNode();

    Parts(Expand expand) {
        this.expand = expand;
    }

    /** The object, for what it always has. */
    ObjectNode json() {
        return json;
    }

    /**
     * A part.
     *
     * @param address path at which it is found by itself; "" for none
     * @param value makes it, told what is wanted of it
     */
    Parts part(String name, String address, Function<Expand, ? extends JsonNode> value) {
        return perhaps(name, address, inside -> Optional.of(value.apply(inside)));
    }

    /** The same of a part that may be missing. */
    Parts perhaps(String name, String address, Function<Expand, Optional<? extends JsonNode>> value) {
        if (!expand.has(name)) {
            return closed(name, address);
        }
        value.apply(expand.in(name)).ifPresent(there -> json.set(name, there));
        return this;
    }

    /** A part that is never shown here. */
    Parts closed(String name, String address) {
        expandable.put(name, address);
        return this;
    }

    /** The whole object. */
    ObjectNode done() {
        json.set("_expandable", expandable);
        return json;
    }
}
