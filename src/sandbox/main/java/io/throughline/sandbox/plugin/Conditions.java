package io.throughline.sandbox.plugin;

import com.atlassian.plugin.web.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a web fragment is shown: its {@code <condition>} and {@code <conditions type="AND|OR">} elements. */
final class Conditions {
    private static final Logger LOG = LoggerFactory.getLogger(Conditions.class);

    private Conditions() {}

    /** All conditions directly below an element must hold. A condition that fails hides the fragment. */
    static Predicate<Map<String, Object>> of(RunningPlugin plugin, Tag tag) {
        List<Predicate<Map<String, Object>>> parts = parts(plugin, tag);
        return context -> parts.stream().allMatch(part -> part.test(context));
    }

    private static List<Predicate<Map<String, Object>>> parts(RunningPlugin plugin, Tag tag) {
        List<Predicate<Map<String, Object>>> parts = new ArrayList<>();
        for (Tag child : tag.children()) {
            if (child.name().equals("condition")) {
                parts.add(single(plugin, child));
            } else if (child.name().equals("conditions")) {
                List<Predicate<Map<String, Object>>> inner = parts(plugin, child);
                boolean any = child.attribute("type").equalsIgnoreCase("OR");
                parts.add(
                        any
                                ? context -> inner.stream().anyMatch(part -> part.test(context))
                                : context -> inner.stream().allMatch(part -> part.test(context)));
            }
        }
        return parts;
    }

    private static Predicate<Map<String, Object>> single(RunningPlugin plugin, Tag tag) {
        Condition condition = (Condition) plugin.spring().create(tag.attribute("class"));
        condition.init(tag.params());
        boolean invert = tag.attribute("invert").equals("true");
        return context -> {
            try {
                return plugin.inItsClassLoader(() -> condition.shouldDisplay(context)) != invert;
            } catch (RuntimeException | LinkageError failure) {
                LOG.error("The condition {} of {} failed", tag.attribute("class"), plugin.key(), failure);
                return false;
            }
        };
    }
}
