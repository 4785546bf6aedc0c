package io.throughline.okr.usecases.export;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.sight.Viewers;

/** The whole model as one document, for administrators: it passes over who may see what. */
public class ExportModel {
    private final Viewers viewers;
    private final Documents documents;

    public ExportModel(Viewers viewers, Documents documents) {
        this.viewers = viewers;
        this.documents = documents;
    }

    public Document export() {
        if (!viewers.current().administrator()) {
            throw new Refused(Refused.Reason.FORBIDDEN, "", "okr.refused.forbidden");
        }
        return documents.model();
    }
}
