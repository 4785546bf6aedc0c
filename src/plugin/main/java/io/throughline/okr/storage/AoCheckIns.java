package io.throughline.okr.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.progress.CheckIn;
import io.throughline.okr.domain.progress.CheckIns;
import io.throughline.okr.storage.row.CheckInRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Check-ins, from their rows. */
public final class AoCheckIns implements CheckIns {
    private static final String COMMENT = "comment";

    /** {@link CheckIn#ORDER}, backwards. */
    private static final String LAST_FIRST = "EFFECTIVE DESC, ID DESC";

    private final ActiveObjects ao;
    private final AoLongTexts texts;

    public AoCheckIns(ActiveObjects ao, AoLongTexts texts) {
        this.ao = ao;
        this.texts = texts;
    }

    @Override
    public List<CheckIn> of(int keyResult, int limit) {
        return commented(find(Query.select().where("KEY_RESULT_ID = ?", keyResult), limit));
    }

    @Override
    public List<CheckIn> afterId(int id, int limit) {
        Query query = Query.select().where("ID > ?", id).order("ID ASC").limit(limit);
        return commented(ao.find(CheckInRow.class, query));
    }

    private List<CheckIn> commented(CheckInRow[] rows) {
        Map<Integer, String> comments = texts.read(
                Element.CHECK_IN,
                Arrays.stream(rows)
                        .filter(CheckInRow::isCommented)
                        .map(CheckInRow::getID)
                        .toList(),
                COMMENT);
        return Arrays.stream(rows)
                .map(row -> checkIn(row, comments.getOrDefault(row.getID(), "")))
                .toList();
    }

    @Override
    public Optional<CheckIn> lastMeasured(int keyResult) {
        Query query = Query.select().where("KEY_RESULT_ID = ? AND MEASURED = ?", keyResult, true);
        return Arrays.stream(find(query, 1)).map(row -> checkIn(row, "")).findFirst();
    }

    @Override
    public List<CheckIn> lastConfident(int keyResult, int limit) {
        Query query = Query.select().where("KEY_RESULT_ID = ? AND CONFIDENCE >= ?", keyResult, 0);
        return Arrays.stream(find(query, limit)).map(row -> checkIn(row, "")).toList();
    }

    @Override
    public CheckIn add(CheckIn checkIn) {
        int id = ao.create(
                        CheckInRow.class,
                        new DBParam("KEY_RESULT_ID", checkIn.keyResult()),
                        new DBParam("CHECKED_VALUE", checkIn.value()),
                        new DBParam("MEASURED", checkIn.measured()),
                        new DBParam("CONFIDENCE", checkIn.confidence()),
                        new DBParam("EFFECTIVE", checkIn.effective().toString()),
                        new DBParam("RECORDED_AT", checkIn.recorded().toEpochMilli()),
                        new DBParam("AUTHOR_KEY", checkIn.author()),
                        new DBParam("COMMENTED", !checkIn.comment().isEmpty()))
                .getID();
        if (!checkIn.comment().isEmpty()) {
            texts.write(Element.CHECK_IN, id, COMMENT, checkIn.comment());
        }
        return new CheckIn(
                id,
                checkIn.keyResult(),
                checkIn.value(),
                checkIn.measured(),
                checkIn.confidence(),
                checkIn.comment(),
                checkIn.effective(),
                checkIn.recorded(),
                checkIn.author());
    }

    private CheckInRow[] find(Query query, int limit) {
        return ao.find(CheckInRow.class, query.order(LAST_FIRST).limit(limit));
    }

    private static CheckIn checkIn(CheckInRow row, String comment) {
        return new CheckIn(
                row.getID(),
                row.getKeyResultId(),
                row.getCheckedValue(),
                row.isMeasured(),
                row.getConfidence(),
                comment,
                LocalDate.parse(row.getEffective()),
                Instant.ofEpochMilli(row.getRecordedAt()),
                AoLongTexts.orEmpty(row.getAuthorKey()));
    }
}
