package io.throughline.sandbox.plugin;

import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.plugin.Descriptor.Module;
import io.throughline.sandbox.text.HostTexts;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words about modules in the language of who is looking: their labels, and that one could not be drawn. */
final class ModuleWords {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleWords.class);

    private final HostTexts texts;
    private final Users users;

    ModuleWords(HostTexts texts, Users users) {
        this.texts = texts;
        this.users = users;
    }

    /** The text an element's {@code key} names; what it says itself, or else the key, if there is no such text. */
    String of(Tag tag) {
        return texts.raw(users.locale(), tag.attribute("key"))
                .orElseGet(() -> tag.text().isEmpty() ? tag.attribute("key") : tag.text());
    }

    /** What is drawn of a module; if that fails, which is logged, what is made of a notice's HTML. */
    <T> T orNotice(Module module, Supplier<T> drawing, Function<String, T> instead) {
        try {
            return drawing.get();
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("The {} {} failed", module.type(), module.completeKey(), failure);
            return instead.apply("<div class=\"aui-message aui-message-error\"><p>"
                    + texts.text(users.locale(), "sandbox.panel.failed") + "</p></div>");
        }
    }
}
