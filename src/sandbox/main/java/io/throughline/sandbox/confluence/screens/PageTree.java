package io.throughline.sandbox.confluence.screens;

import io.throughline.sandbox.confluence.content.PageAddresses;
import io.throughline.sandbox.confluence.content.WikiPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tree in the sidebar: all branches above the current page are open, and the one below it. */
final class PageTree {
    private final Map<Long, List<WikiPage>> children = new LinkedHashMap<>();
    private final Set<Long> open = new HashSet<>();
    private final long current;
    private final List<Line> lines = new ArrayList<>();

    private PageTree(List<WikiPage> pages, long current) {
        this.current = current;
        Map<Long, WikiPage> byId = new LinkedHashMap<>();
        for (WikiPage page : pages) {
            byId.put(page.id(), page);
            children.computeIfAbsent(page.parentId(), parent -> new ArrayList<>())
                    .add(page);
        }
        for (WikiPage above = byId.get(current); above != null; above = byId.get(above.parentId())) {
            open.add(above.id());
        }
    }

    /**
     * The lines below the home page, from top to bottom.
     *
     * @param pages all of a space, children in their order
     * @param currentId the page that is shown; 0 for none
     */
    static List<Line> lines(List<WikiPage> pages, long homeId, long currentId) {
        PageTree tree = new PageTree(pages, currentId);
        tree.add(homeId, 0);
        return tree.lines;
    }

    private void add(long parent, int depth) {
        for (WikiPage page : children.getOrDefault(parent, List.of())) {
            boolean leaf = !children.containsKey(page.id());
            String fold = leaf ? "leaf" : open.contains(page.id()) ? "open" : "closed";
            lines.add(new Line(page.title(), PageAddresses.of(page), depth, fold, page.id() == current));
            if (fold.equals("open")) {
                add(page.id(), depth + 1);
            }
        }
    }

    /**
     * One line.
     *
     * @param path below the context path
     * @param depth 0 for a child of the home page
     * @param fold {@code leaf}, {@code open} or {@code closed}
     */
    public record Line(String title, String path, int depth, String fold, boolean current) {}
}
