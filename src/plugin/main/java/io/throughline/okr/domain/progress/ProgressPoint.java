package io.throughline.okr.domain.progress;

import io.throughline.okr.domain.change.Element;
import java.time.Instant;

/** How far an objective or a key result was from an instant on; written only when it moves. */
public record ProgressPoint(Element element, int elementId, Instant at, Progress progress) {}
