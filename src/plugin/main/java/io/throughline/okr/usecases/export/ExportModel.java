package io.throughline.okr.usecases.export;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.usecases.sight.Viewers;
import java.time.Clock;

/** The whole model as one document, for administrators: it passes over who may see what. */
public class ExportModel {
    private final Viewers viewers;
    private final Documents documents;
    private final Clock clock;

    public ExportModel(Viewers viewers, Documents documents, Clock clock) {
        this.viewers = viewers;
        this.documents = documents;
        this.clock = clock;
    }

    public Document export() {
        if (!viewers.current().administrator()) {
            throw new Refused(Refused.Reason.FORBIDDEN, "", "okr.refused.forbidden");
        }
        return documents.model(clock.instant());
    }
}
