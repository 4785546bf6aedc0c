package io.throughline.okr.storage;

import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.domain.board.Pasts;
import io.throughline.okr.domain.change.Change;
import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Past;
import io.throughline.okr.domain.change.Replay.Named;
import io.throughline.okr.domain.change.Scope;
import io.throughline.okr.domain.progress.Heard;
import io.throughline.okr.domain.progress.Progress;
import io.throughline.okr.storage.row.ChangeRow;
import io.throughline.okr.storage.row.ChangeTextRow;
import io.throughline.okr.storage.row.CheckInRow;
import io.throughline.okr.storage.row.ProgressPointRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The past by plain SQL over our own tables: Active Objects knows no groups, and without them all of a cycle's log would have
 * to be read for each of its elements' last change.
 */
public final class PlainPasts implements Pasts {
    /** What the log of some scopes has named up to a moment. Columns stand in brackets, tables in braces. */
    private static final String NAMED = "SELECT DISTINCT e.[ELEMENT_KIND], e.[ELEMENT_ID] FROM {CHANGE} e"
            + " WHERE e.[SCOPE_KEY] IN (scopes) AND e.[ELEMENT_KIND] IN (kinds) AND e.[CHANGED_AT] <= ?";

    private static final String OF_NAMED =
            " JOIN (" + NAMED + ") k ON k.[ELEMENT_KIND] = s.[ELEMENT_KIND] AND k.[ELEMENT_ID] = s.[ELEMENT_ID] ";
    private static final String EACH = " GROUP BY s.[ELEMENT_KIND], s.[ELEMENT_ID]";
    private static final String CHANGES = "SELECT c.[SCOPE_KEY], c.[REVISION], c.[ORDINAL], c.[ELEMENT_KIND],"
            + " c.[ELEMENT_ID], c.[CHANGE_KIND], c.[AUTHOR_KEY], c.[CHANGED_AT], t.[told] FROM (SELECT which AS at_id"
            + " FROM {CHANGE} s" + OF_NAMED + "also WHERE s.[CHANGE_KIND] IN (saying) AND s.[CHANGED_AT] then ?" + EACH
            + ") l JOIN {CHANGE} c ON c.[ID] = l.at_id LEFT JOIN {CHANGE_TEXT} t ON t.[PLACE] = c.[PLACE]";
    private static final String LAST = CHANGES.replace("told", "AFTER_TEXT")
            .replace("which", "MAX(s.[ID])")
            .replace("also", "")
            .replace("then", "<=");
    private static final String NEXT = CHANGES.replace("told", "BEFORE_TEXT")
            .replace("which", "MIN(s.[ID])")
            .replace("also", "")
            .replace("then", ">");
    private static final String NEXT_WITH_TEXT = CHANGES.replace("told", "BEFORE_TEXT")
            .replace("which", "MIN(s.[ID])")
            .replace("also", "JOIN {CHANGE_TEXT} x ON x.[PLACE] = s.[PLACE]")
            .replace("then", ">");
    private static final String PROGRESS = "SELECT p.[ELEMENT_KIND], p.[ELEMENT_ID], p.[PROGRESS] FROM"
            + " (SELECT MAX(s.[ID]) AS at_id FROM {PROGRESS_POINT} s" + OF_NAMED + "WHERE s.[REACHED_AT] <= ?" + EACH
            + ") l JOIN {PROGRESS_POINT} p ON p.[ID] = l.at_id";
    /** {@link io.throughline.okr.domain.progress.CheckIn#ORDER}, backwards. */
    private static final String LATEST = " ORDER BY i.[EFFECTIVE] DESC, i.[ID] DESC) ";

    /** Of each key result the few check-ins that may count, so that it is the database that passes over the others. */
    private static final String CHECK_INS = "SELECT c.[ID], c.[KEY_RESULT_ID], c.[CHECKED_VALUE], c.[MEASURED],"
            + " c.[MILESTONES], c.[CONFIDENCE], c.[EFFECTIVE], c.[RECORDED_AT] FROM (SELECT i.[ID] AS at_id,"
            + " ROW_NUMBER() OVER (PARTITION BY i.[KEY_RESULT_ID], i.[MEASURED]" + LATEST + "AS valued,"
            + " ROW_NUMBER() OVER (PARTITION BY i.[KEY_RESULT_ID],"
            + " CASE WHEN i.[CONFIDENCE] < 0 THEN 0 ELSE 1 END" + LATEST + "AS said,"
            + " ROW_NUMBER() OVER (PARTITION BY i.[KEY_RESULT_ID] ORDER BY i.[RECORDED_AT] DESC, i.[ID] DESC) AS heard"
            + " FROM (" + NAMED + ") k JOIN {CHECK_IN} i ON i.[KEY_RESULT_ID] = k.[ELEMENT_ID]"
            + " WHERE i.[RECORDED_AT] <= ?) l JOIN {CHECK_IN} c ON c.[ID] = l.at_id"
            + " WHERE l.valued = 1 OR l.said <= " + Heard.CONFIDENT + " OR l.heard = 1";

    private static final Set<Element> GOALS = Set.of(Element.OBJECTIVE, Element.KEY_RESULT);

    private final TransactionalExecutorFactory executors;
    private final Map<String, PlainTable<?>> tables = Map.of(
            "{CHANGE}", new PlainTable<>(ChangeRow.class),
            "{CHANGE_TEXT}", new PlainTable<>(ChangeTextRow.class),
            "{PROGRESS_POINT}", new PlainTable<>(ProgressPointRow.class),
            "{CHECK_IN}", new PlainTable<>(CheckInRow.class));

    public PlainPasts(TransactionalExecutorFactory executors) {
        this.executors = executors;
    }

    @Override
    public Map<Named, Past> at(Collection<Scope> scopes, Set<Element> kinds, Instant moment) {
        Map<Named, Change> last = changes(LAST, scopes, kinds, moment);
        boolean thinned =
                last.values().stream().anyMatch(change -> change.after().none() && !change.gone());
        Map<Named, Change> next = thinned ? changes(NEXT, scopes, kinds, moment) : Map.of();
        Map<Named, Past> pasts = new HashMap<>();
        last.forEach((named, change) ->
                pasts.put(named, Past.of(Optional.of(change), Optional.ofNullable(next.get(named)))));
        return pasts;
    }

    @Override
    public Optional<Instant> reaches(Collection<Scope> scopes, Collection<Named> forgotten, Instant moment) {
        Set<Element> kinds =
                new HashSet<>(forgotten.stream().map(Named::element).toList());
        Map<Named, Change> known = changes(NEXT_WITH_TEXT, scopes, kinds, moment);
        return forgotten.stream()
                .flatMap(named -> Stream.ofNullable(known.get(named)))
                .map(Change::at)
                .max(Instant::compareTo);
    }

    @Override
    public Map<Named, Progress> progress(Collection<Scope> scopes, Instant moment) {
        Map<Named, Progress> found = new HashMap<>();
        List<Object> given = named(scopes, GOALS, moment);
        given.add(moment.toEpochMilli());
        read(
                PROGRESS,
                scopes,
                GOALS,
                given,
                row -> found.put(
                        new Named(Element.of(row.getString(1)), row.getInt(2)), new Progress(row.getDouble(3))));
        return found;
    }

    @Override
    public Map<Integer, Heard> checkIns(Collection<Scope> scopes, Instant moment) {
        Map<Integer, Heard> heard = new HashMap<>();
        Set<Element> kinds = Set.of(Element.KEY_RESULT);
        List<Object> given = named(scopes, kinds, moment);
        given.add(moment.toEpochMilli());
        read(CHECK_INS, scopes, kinds, given, row -> heard.merge(row.getInt(2), heard(row), Heard::and));
        return heard;
    }

    private static Heard heard(ResultSet row) throws SQLException {
        boolean measured = row.getBoolean(4);
        int confidence = row.getInt(6);
        Instant recorded = Instant.ofEpochMilli(row.getLong(8));
        if (!measured && confidence < 0) {
            return Heard.NOTHING.at(recorded);
        }
        return Heard.of(AoCheckIns.unsigned(
                row.getInt(1),
                row.getInt(2),
                row.getDouble(3),
                measured,
                AoLongTexts.orEmpty(row.getString(5)),
                confidence,
                row.getString(7),
                recorded));
    }

    private Map<Named, Change> changes(String text, Collection<Scope> scopes, Set<Element> kinds, Instant moment) {
        List<Object> given = named(scopes, kinds, moment);
        given.addAll(AoChangeLog.SAYING);
        given.add(moment.toEpochMilli());
        boolean before = text.contains("BEFORE_TEXT");
        Map<Named, Change> found = new HashMap<>();
        read(text, scopes, kinds, given, row -> {
            Element element = Element.of(row.getString(4));
            String told = AoLongTexts.orEmpty(row.getString(9));
            found.put(
                    new Named(element, row.getInt(5)),
                    new Change(
                            Scope.parse(row.getString(1)),
                            row.getLong(2),
                            row.getInt(3),
                            element,
                            row.getInt(5),
                            Change.Kind.of(row.getString(6)),
                            AoLongTexts.orEmpty(row.getString(7)),
                            Instant.ofEpochMilli(row.getLong(8)),
                            FactsJson.read(before ? told : ""),
                            FactsJson.read(before ? "" : told),
                            ""));
        });
        return found;
    }

    private static List<Object> named(Collection<Scope> scopes, Set<Element> kinds, Instant moment) {
        List<Object> given = new ArrayList<>(scopes.stream().map(Scope::name).toList());
        kinds.forEach(kind -> given.add(kind.word()));
        given.add(moment.toEpochMilli());
        return given;
    }

    private void read(String text, Collection<Scope> scopes, Set<Element> kinds, List<Object> given, RowReader reader) {
        String listed = text.replace("(scopes)", marks(scopes.size()))
                .replace("(kinds)", marks(kinds.size()))
                .replace("(saying)", marks(AoChangeLog.SAYING.size()));
        executors.createExecutor(true, false).execute(connection -> {
            try {
                read(connection, sql(connection, listed), given, reader);
                return given;
            } catch (SQLException e) {
                throw new IllegalStateException("our own tables cannot be read", e);
            }
        });
    }

    private static void read(Connection connection, String sql, List<Object> given, RowReader reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < given.size(); i++) {
                statement.setObject(i + 1, given.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private String sql(Connection connection, String text) throws SQLException {
        String quote = PlainTable.quote(connection);
        String sql = text.replace("[", quote).replace("]", quote);
        for (Map.Entry<String, PlainTable<?>> table : tables.entrySet()) {
            sql = sql.replace(table.getKey(), table.getValue().at(connection));
        }
        return sql;
    }

    private static String marks(int size) {
        return "(" + "?, ".repeat(size - 1) + "?)";
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
