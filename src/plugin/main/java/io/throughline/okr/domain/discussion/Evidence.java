package io.throughline.okr.domain.discussion;

import io.throughline.okr.domain.Faults;
import io.throughline.okr.domain.Link;
import io.throughline.okr.domain.change.Facts;
import java.time.Instant;

/**
 * A link to something that proves what is said of an element.
 *
 * @param id 0 before it is stored
 * @param url an absolute address of http or https, at most 2,000 characters
 * @param author user key of who added it
 */
public record Evidence(int id, Subject on, String title, String url, String author, Instant added) {
    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_URL = 2_000;

    public Evidence {
        Faults faults = new Faults();
        faults.requireText(title, LONGEST_TITLE, "title");
        faults.requireText(url, LONGEST_URL, "url");
        faults.require(Link.opens(url), "url", "okr.refused.link");
        faults.refuse();
    }

    /** The same under the id it was stored with. */
    public Evidence stored(int now) {
        return new Evidence(now, on, title, url, author, added);
    }

    /** What people write of it. */
    public Facts facts() {
        return on.addTo(new Facts()).with("title", title).with("url", url);
    }
}
