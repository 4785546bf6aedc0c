package io.throughline.okr.store;

import com.atlassian.activeobjects.external.ModelVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The number of the last upgrade a store has seen, in a table of the host's. */
final class ModelVersions {
    private ModelVersions() {}

    /** Zero for none. Its table is made if there is none: outside a transaction, which some databases would end by it. */
    static ModelVersion of(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + Store.MODEL_VERSION + " (number INTEGER)");
            try (ResultSet row = statement.executeQuery("SELECT number FROM " + Store.MODEL_VERSION)) {
                return ModelVersion.valueOf(row.next() ? row.getString(1) : "0");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void set(ModelVersion version, DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + Store.MODEL_VERSION);
            statement.execute("INSERT INTO " + Store.MODEL_VERSION + " VALUES (" + version + ")");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
