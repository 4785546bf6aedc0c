/** The page editor: storage format and what stands in the editor, one from the other; macros' forms, pictures and previews. */
package io.throughline.sandbox.confluence.editor;
