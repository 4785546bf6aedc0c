package io.throughline.okr.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.throughline.okr.storage.upgrade.Company;
import io.throughline.okr.store.OnEveryDatabase;
import io.throughline.okr.store.Store;
import io.throughline.okr.usecases.Desk;
import io.throughline.okr.usecases.export.ExportModel;
import io.throughline.okr.usecases.people.ListOrgUnits;
import io.throughline.okr.usecases.people.ViewOrgUnit;
import io.throughline.okr.view.OrgUnitView;
import io.throughline.okr.view.PersonView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.java.ao.Entity;
import net.java.ao.Query;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.schema.StringLength;

/** What databases do to texts: characters of four bytes, "" that becomes nothing, comparisons without case, zones of time. */
class HardTextsTest {
    private static final String FOUR_BYTES = "😀";
    private static final int LONG = 20_000;

    @OnEveryDatabase
    void every_text_column_takes_as_much_as_it_says_in_characters_of_four_bytes(Store store) {
        int columns = 0;
        for (Class<? extends Entity> row : Schema.ENTITIES) {
            columns += full(row, store.activeObjects());
        }
        assertThat(columns).isGreaterThan(80);
    }

    private static <R extends Entity> int full(Class<R> row, ActiveObjects ao) {
        AtlassianFieldNameConverter names = new AtlassianFieldNameConverter();
        List<Method> texts = Arrays.stream(row.getMethods())
                .filter(method ->
                        method.getReturnType() == String.class && method.isAnnotationPresent(StringLength.class))
                .toList();
        Map<String, Object> values = new HashMap<>();
        for (Method text : texts) {
            int most = text.getAnnotation(StringLength.class).value();
            values.put(names.getName(text), FOUR_BYTES.repeat((most < 0 ? LONG : most) / 2));
        }
        int id = ao.create(row, values).getID();
        ao.flushAll();
        R read = ao.find(row, Query.select().where("ID = ?", id))[0];
        for (Method text : texts) {
            try {
                assertThat(text.invoke(read))
                        .as(row.getSimpleName() + " " + text.getName())
                        .isEqualTo(values.get(names.getName(text)));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return texts.size();
    }

    /** As Oracle keeps it. */
    @OnEveryDatabase
    void an_empty_text_that_is_kept_as_nothing_reads_the_same(Store store) throws IOException {
        Company.fill(new Desk(store));
        String before = export(store);

        int emptied = on(store, HardTextsTest::emptied);

        assertThat(emptied).isGreaterThan(20);
        Store again = store.reopened();
        assertThat(export(again)).isEqualTo(before);
        again.close();
    }

    /** A text that must say something and says "" could not be stored there. */
    private static int emptied(Connection connection) throws SQLException {
        int emptied = 0;
        DatabaseMetaData data = connection.getMetaData();
        String quote = data.getIdentifierQuoteString();
        List<String[]> texts = new ArrayList<>();
        try (ResultSet column = data.getColumns(connection.getCatalog(), null, "%", "%")) {
            while (column.next()) {
                String table = column.getString("TABLE_NAME");
                String type = column.getString("TYPE_NAME").toUpperCase(Locale.ROOT);
                if (table.toUpperCase(Locale.ROOT).startsWith("AO_")
                        && (type.contains("CHAR") || type.contains("TEXT"))) {
                    texts.add(new String[] {table, column.getString("COLUMN_NAME"), column.getString("IS_NULLABLE")});
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String[] text : texts) {
                String table = quote + text[0] + quote;
                String column = quote + text[1] + quote;
                if (text[2].equals("YES")) {
                    emptied += statement.executeUpdate(
                            "UPDATE " + table + " SET " + column + " = NULL WHERE " + column + " = ''");
                } else {
                    try (ResultSet row =
                            statement.executeQuery("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ''")) {
                        row.next();
                        assertThat(row.getInt(1)).as(text[0] + "." + text[1]).isZero();
                    }
                }
            }
        }
        return emptied;
    }

    @OnEveryDatabase
    void in_whatever_zone_a_node_runs_it_reads_the_same_days_and_moments(Store store) throws IOException {
        TimeZone usual = TimeZone.getDefault();
        Store elsewhere = store;
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            elsewhere = elsewhere.reopened();
            Company.fill(new Desk(elsewhere));
            String there = export(elsewhere);

            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
            elsewhere = elsewhere.reopened();
            assertThat(export(elsewhere)).isEqualTo(there);
            assertThat(there).contains("2027-08-12T14:32:00Z", "\"effective\":\"2027-08-01\"");
        } finally {
            TimeZone.setDefault(usual);
            elsewhere.close();
        }
    }

    @OnEveryDatabase
    void names_that_differ_only_by_case_or_accent_stay_apart(Store store) {
        Desk desk = new Desk(store);
        List<String> names = List.of("Ledger", "LEDGER", "Lédger", "ledger", "ｌｅｄｇｅｒ");
        names.forEach(name -> desk.unit(name, 0, "Mei", "mei", "MEI"));

        assertThat(desk.the(ListOrgUnits.class).list())
                .extracting(OrgUnitView::name)
                .containsExactlyElementsOf(names);
        assertThat(desk.the(ViewOrgUnit.class).view(1).leads())
                .extracting(PersonView::key)
                .containsExactlyInAnyOrder("Mei", "mei", "MEI");
    }

    private static String export(Store store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Desk(store).the(ExportModel.class).export().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private static <T> T on(Store store, Work<T> work) {
        return store.port(TransactionalExecutorFactory.class)
                .createExecutor(false, false)
                .execute(connection -> {
                    try {
                        return work.with(connection);
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }
}
