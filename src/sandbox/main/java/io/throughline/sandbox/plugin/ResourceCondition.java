package io.throughline.sandbox.plugin;

import com.atlassian.plugin.web.Condition;
import com.atlassian.webresource.api.QueryParams;
import com.atlassian.webresource.api.url.UrlBuilder;
import com.atlassian.webresource.spi.condition.UrlReadingCondition;
import io.throughline.sandbox.plugin.Descriptor.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a web resource is there, asked twice: while a page is drawn, and when the resource is fetched, where only its
 * address is known.
 */
interface ResourceCondition {
    /** Puts into the address what {@link #serves} will need. */
    void addToUrl(UrlBuilder url);

    /** Asked of the address the page would write. */
    boolean shown(QueryParams address);

    /** Asked of the address that was fetched. */
    boolean serves(QueryParams address);

    /** All conditions directly below a module's element must hold. */
    static ResourceCondition of(RunningPlugin plugin, Module module) {
        return new Several(parts(plugin, module.tag()), false);
    }

    private static List<ResourceCondition> parts(RunningPlugin plugin, Tag tag) {
        List<ResourceCondition> parts = new ArrayList<>();
        for (Tag child : tag.children()) {
            if (child.name().equals("condition")) {
                parts.add(single(plugin, child));
            } else if (child.name().equals("conditions")) {
                boolean any = child.attribute("type").equalsIgnoreCase("OR");
                parts.add(new Several(parts(plugin, child), any));
            }
        }
        return parts;
    }

    private static ResourceCondition single(RunningPlugin plugin, Tag tag) {
        Object made = plugin.spring().create(tag.attribute("class"));
        boolean invert = tag.attribute("invert").equals("true");
        if (made instanceof UrlReadingCondition reading) {
            reading.init(tag.params());
            return new UrlReading(reading, invert);
        }
        if (made instanceof Condition plain) {
            LoggerFactory.getLogger(ResourceCondition.class)
                    .warn(
                            "{}: {} is a condition of a web resource but no UrlReadingCondition: it cannot be part of an"
                                    + " address, and whoever has the address gets the resource",
                            plugin.key(),
                            tag.attribute("class"));
            plain.init(tag.params());
            return new Plain(plain, invert);
        }
        throw new IllegalStateException(
                "Configured condition class does not implement the Condition interface: " + tag.attribute("class"));
    }

    /** A condition made for this. */
    record UrlReading(UrlReadingCondition condition, boolean invert) implements ResourceCondition {
        @Override
        public void addToUrl(UrlBuilder url) {
            condition.addToUrl(url);
        }

        @Override
        public boolean shown(QueryParams address) {
            return serves(address);
        }

        @Override
        public boolean serves(QueryParams address) {
            return condition.shouldDisplay(address) != invert;
        }
    }

    /** A condition of web fragments: asked while the page is drawn, and never after. */
    record Plain(Condition condition, boolean invert) implements ResourceCondition {
        private static final Logger LOG = LoggerFactory.getLogger(Plain.class);

        @Override
        public void addToUrl(UrlBuilder url) {
            // it has nothing to say there
        }

        @Override
        public boolean shown(QueryParams address) {
            try {
                return condition.shouldDisplay(Map.of()) != invert;
            } catch (RuntimeException | LinkageError failure) {
                LOG.error("The condition {} failed", condition.getClass().getName(), failure);
                return false;
            }
        }

        @Override
        public boolean serves(QueryParams address) {
            return true;
        }
    }

    /**
     * Several conditions.
     *
     * @param any whether one that holds is enough
     */
    record Several(List<ResourceCondition> parts, boolean any) implements ResourceCondition {
        @Override
        public void addToUrl(UrlBuilder url) {
            parts.forEach(part -> part.addToUrl(url));
        }

        @Override
        public boolean shown(QueryParams address) {
            return any
                    ? parts.stream().anyMatch(part -> part.shown(address))
                    : parts.stream().allMatch(part -> part.shown(address));
        }

        @Override
        public boolean serves(QueryParams address) {
            return any
                    ? parts.stream().anyMatch(part -> part.serves(address))
                    : parts.stream().allMatch(part -> part.serves(address));
        }
    }
}
