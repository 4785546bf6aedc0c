package io.throughline.okr.domain.progress;

import io.throughline.okr.domain.change.Element;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Progress over time. */
public interface ProgressPoints {
    /** Stores new ones, together. */
    void add(Collection<ProgressPoint> points);

    /** How far an element was at a moment; nothing to count before its first point. */
    Progress at(Element element, int id, Instant moment);

    /** The points of an element, oldest first. */
    List<ProgressPoint> of(Element element, int id);
}
