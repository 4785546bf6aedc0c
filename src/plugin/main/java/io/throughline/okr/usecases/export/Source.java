package io.throughline.okr.usecases.export;

import java.io.IOException;
import java.io.InputStream;

/** A document that can be read more than once, from its beginning each time. */
@FunctionalInterface
public interface Source {
    /** Whoever opens it closes it. */
    InputStream open() throws IOException;
}
