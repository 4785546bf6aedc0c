package io.throughline.sandbox.confluence.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Compares two pieces of HTML word by word. The answer is the newer one, with words marked that came, and the words that went
 * put in where they stood; words that went keep no markup of their own.
 */
public final class HtmlDiff {
    private static final Pattern WORD = Pattern.compile("\\s+|\\p{IsIdeographic}|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

    private HtmlDiff() {}

    /** The comparison, as HTML that stands in the body of a page. */
    public static String of(String before, String after) {
        Document document = Jsoup.parseBodyFragment(after);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        List<TextNode> texts = texts(body);
        List<String> old = new ArrayList<>();
        texts(Jsoup.parseBodyFragment(before).body()).forEach(text -> old.addAll(words(text.getWholeText())));
        List<String> now = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (TextNode text : texts) {
            now.addAll(words(text.getWholeText()));
            ends.add(now.size());
        }
        Marks marks = new Marks(old, now, DiffUtils.diff(old, now).getDeltas());
        int from = 0;
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == texts.size() - 1;
            texts.get(i).replaceWith(marks.between(from, ends.get(i), last));
            from = ends.get(i);
        }
        if (texts.isEmpty() && !old.isEmpty()) {
            body.appendChild(marks.between(0, 0, true));
        }
        body.select("span.diff-part").unwrap();
        return body.html();
    }

    private static List<TextNode> texts(Node node) {
        List<TextNode> texts = new ArrayList<>();
        node.forEachNode(each -> {
            if (each instanceof TextNode text && !text.isBlank()) {
                texts.add(text);
            }
        });
        return texts;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Where the new text differs. */
    private record Marks(List<String> old, List<String> now, List<AbstractDelta<String>> deltas) {
        /**
         * The part of the new text between two places.
         *
         * @param last whether what went at its very end belongs to it, as nothing follows
         */
        private Element between(int from, int to, boolean last) {
            Element part = new Element("span").addClass("diff-part");
            int at = from;
            for (AbstractDelta<String> delta : deltas) {
                int start = delta.getTarget().getPosition();
                int end = start + delta.getTarget().size();
                boolean here = start >= from && (start < to || (start == to && last));
                if (here) {
                    add(part, "", now.subList(at, start));
                    add(part, "del", delta.getSource().getLines());
                    at = start;
                }
                if (end > at && start < to && end > from) {
                    add(part, "", now.subList(at, Math.max(at, start)));
                    int stop = Math.min(end, to);
                    add(part, "ins", now.subList(Math.max(at, start), stop));
                    at = stop;
                }
            }
            add(part, "", now.subList(Math.min(at, to), to));
            return part;
        }

        private static void add(Element part, String tag, List<String> words) {
            String text = String.join("", words);
            if (text.isEmpty()) {
                return;
            }
            if (tag.isEmpty()) {
                part.appendText(text);
            } else {
                part.appendElement(tag)
                        .addClass(tag.equals("ins") ? "diff-html-added" : "diff-html-removed")
                        .appendText(text);
            }
        }
    }
}
