package io.throughline.okr.usecases;

import io.throughline.okr.usecases.export.ExportWork;
import io.throughline.okr.usecases.job.Work;
import io.throughline.okr.usecases.job.Works;
import java.util.List;

/** Every kind of long work there is. To add one: a parameter and its place in the list. */
public class KindsOfWork implements Works {
    private final List<Work> all;

    public KindsOfWork(ExportWork export) {
        this.all = List.of(export);
    }

    @Override
    public List<Work> all() {
        return all;
    }
}
