package io.throughline.okr.usecases;

import io.throughline.okr.usecases.export.ExportWork;
import io.throughline.okr.usecases.export.ImportWork;
import io.throughline.okr.usecases.job.Work;
import io.throughline.okr.usecases.job.Works;
import io.throughline.okr.usecases.sheet.SheetsWork;
import java.util.List;

/** Every kind of long work there is. To add one: a parameter and its place in the list. */
public class KindsOfWork implements Works {
    private final List<Work> all;

    public KindsOfWork(ExportWork export, ImportWork imports, SheetsWork sheets) {
        this.all = List.of(export, imports, sheets);
    }

    @Override
    public List<Work> all() {
        return all;
    }
}
