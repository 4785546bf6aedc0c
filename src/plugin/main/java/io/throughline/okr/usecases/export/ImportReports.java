package io.throughline.okr.usecases.export;

import io.throughline.okr.view.ImportView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes what a dry run tells, row by row: there may be as many as in the document. In the language of whoever acts. */
@FunctionalInterface
public interface ImportReports {
    /**
     * Writes it; the stream stays open.
     *
     * @param dryRun tells its rows to what it is given
     */
    void write(OutputStream out, Function<Consumer<Imported>, ImportView> dryRun) throws IOException;
}
