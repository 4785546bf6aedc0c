package io.throughline.okr.domain.settings;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.change.Facts;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What objectives and key results are sorted by across the company.
 *
 * @param id from 1; never given twice, for a theme is never removed
 * @param word of one of the nine built-in themes, {@code talent-pipeline}: its name is a text of the plugin's while it has no
 *     other; "" for one that was added
 * @param name "" for a built-in one that nobody has renamed
 * @param retired no longer to be chosen; what has it keeps it
 */
public record Theme(int id, long version, String word, String name, boolean retired) {
    /** Enough for any company, few enough to read them all. */
    public static final int MOST = 100;

    private static final int LONGEST_NAME = 100;
    private static final List<String> WORDS = List.of(
            "business-goals",
            "development-quality",
            "technical-cost",
            "development-assets",
            "efficiency",
            "security",
            "organization-building",
            "talent-pipeline",
            "infrastructure");

    /** The nine of the way to write OKRs that this product follows, as they are before anybody changes one. */
    public static final List<Theme> BUILT_IN = IntStream.rangeClosed(1, WORDS.size())
            .mapToObj(id -> new Theme(id, 1, WORDS.get(id - 1), "", false))
            .toList();

    public Theme {
        Faults faults = new Faults();
        if (word.isEmpty()) {
            faults.requireText(name, LONGEST_NAME, "name");
        } else {
            faults.requireAtMost(name, LONGEST_NAME, "name");
        }
        faults.refuse();
    }

    /** The same after an administrator has changed it. */
    public Theme rewritten(String calledNow, boolean retiredNow) {
        return new Theme(id, version + 1, word, calledNow, retiredNow);
    }

    /** For the change log: all that people write of it. */
    public Facts facts() {
        return new Facts().with("word", word).with("name", name).with("retired", retired);
    }
}
