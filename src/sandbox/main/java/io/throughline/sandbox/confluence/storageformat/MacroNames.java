package io.throughline.sandbox.confluence.storageformat;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which macros a page holds, at whatever depth. */
public final class MacroNames {
    private MacroNames() {}

    /** The names, without repeats; none for a body that can't be read. */
    public static Set<String> of(String storage) {
        Set<String> names = new HashSet<>();
        if (storage.contains("macro")) {
            try {
                collect(StorageFormat.parse(storage), names);
            } catch (BadStorageFormat unreadable) {
                return Set.of();
            }
        }
        return names;
    }

    private static void collect(Element element, Set<String> names) {
        for (Node child : Rendering.nodes(element)) {
            if (child instanceof Element inner) {
                if (Rendering.isMacro(inner)) {
                    names.add(inner.getAttributeNS(StorageFormat.AC, "name"));
                }
                collect(inner, names);
            }
        }
    }
}
