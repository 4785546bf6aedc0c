package io.throughline.sandbox.confluence.editor;

import java.util.Map;

/** Where the picture is that stands for a macro. */
@FunctionalInterface
interface MacroPictures {
    String address(String macro, Map<String, String> parameters);
}
