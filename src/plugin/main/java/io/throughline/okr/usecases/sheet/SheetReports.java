package io.throughline.okr.usecases.sheet;

import io.throughline.okr.view.SheetImportView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What is told of sheets that were taken in, in the language of whoever acts. */
public interface SheetReports {
    /** Every language we speak, the reader's first. */
    List<Titles> languages();

    /** Writes it; the stream stays open. */
    void write(SheetImportView report, OutputStream out) throws IOException;
}
