package io.throughline.okr.usecases.export;

import java.time.Instant;

/** Makes documents of what is stored. */
public interface Documents {
    /** Everything there is, whoever may see it; nothing is read before it is written. */
    Document model(Instant exported);
}
