package io.throughline.sandbox.confluence.editor;

import com.atlassian.confluence.macro.Macro;
import io.throughline.sandbox.confluence.storageformat.StorageFormat;
import io.throughline.sandbox.confluence.storageformat.StorageRenderer;
import io.throughline.sandbox.host.Host;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The two shapes of a page's body, one from the other. */
public final class EditorFormat {
    /** Where the pictures are that stand for macros; the host's own address. */
    static final String PICTURES = "/plugins/servlet/confluence/placeholder/macro";

    private final Host host;
    private final MacroForms forms;

    public EditorFormat(Host host, StorageRenderer renderer) {
        this.host = host;
        this.forms = new MacroForms(host, renderer);
    }

    /**
     * HTML for the editor.
     *
     * @throws io.throughline.sandbox.confluence.storageformat.BadStorageFormat if the body is not well-formed
     */
    public String toEditor(String storage) {
        return new ToEditor(this::picture).html(storage);
    }

    /**
     * Storage format of what stood in the editor.
     *
     * @throws io.throughline.sandbox.confluence.storageformat.BadStorageFormat if a locked piece was tampered with
     */
    public String toStorage(String html) {
        String storage = new ToStorage().storage(html);
        StorageFormat.parse(storage);
        return storage;
    }

    /** What stands in the editor for a macro. */
    String element(MacroElement macro, String bodyHtml) {
        Macro.BodyType type = forms.bodyType(macro.name());
        return type == Macro.BodyType.NONE
                ? macro.picture(this::picture)
                : macro.table(this::picture, type.name(), "", bodyHtml.isEmpty() ? empty(type) : bodyHtml);
    }

    private static String empty(Macro.BodyType type) {
        return type == Macro.BodyType.PLAIN_TEXT ? "<pre></pre>" : "<p><br></p>";
    }

    MacroForms forms() {
        return forms;
    }

    private String picture(String macro, Map<String, String> parameters) {
        String definition = MacroParameters.write(Map.of("", macro)) + "|" + MacroParameters.write(parameters);
        return host.contextPath() + PICTURES + "?definition="
                + URLEncoder.encode(
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(definition.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8);
    }
}
