package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.KeptAnswer;
import io.throughline.okr.domain.change.KeptAnswers;
import io.throughline.okr.storage.row.KeptAnswerRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Kept answers, from their rows. */
public final class AoKeptAnswers implements KeptAnswers {
    private final ActiveObjects ao;

    public AoKeptAnswers(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<KeptAnswer> of(String slot) {
        return row(slot)
                .map(row -> new KeptAnswer(
                        row.getSlot(),
                        row.getAsked(),
                        AoLongTexts.orEmpty(row.getBody()),
                        Instant.ofEpochMilli(row.getKeptAt())));
    }

    @Override
    public void keep(KeptAnswer answer) {
        Optional<KeptAnswerRow> there = row(answer.slot());
        if (there.isEmpty()) {
            ao.create(
                    KeptAnswerRow.class,
                    new DBParam("SLOT", answer.slot()),
                    new DBParam("ASKED", answer.asked()),
                    new DBParam("BODY", answer.answer()),
                    new DBParam("KEPT_AT", answer.at().toEpochMilli()));
            return;
        }
        KeptAnswerRow row = there.get();
        row.setAsked(answer.asked());
        row.setBody(answer.answer());
        row.setKeptAt(answer.at().toEpochMilli());
        row.save();
    }

    @Override
    public int forget(Instant before) {
        return ao.deleteWithSQL(KeptAnswerRow.class, "KEPT_AT < ?", before.toEpochMilli());
    }

    private Optional<KeptAnswerRow> row(String slot) {
        return Arrays.stream(ao.find(KeptAnswerRow.class, Query.select().where("SLOT = ?", slot)))
                .findFirst();
    }
}
