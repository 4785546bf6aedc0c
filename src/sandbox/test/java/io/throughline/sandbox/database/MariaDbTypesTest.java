package io.throughline.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MariaDbTypesTest {
    @Test
    void types_that_are_too_short_there_become_others_and_names_of_columns_stay() {
        assertThat(MariaDbTypes.in("create table a (timestamp bigint, text varchar(255), created timestamp not null,"
                        + " body text, value varchar(99000))"))
                .isEqualTo("create table a (timestamp bigint, text varchar(255), created datetime(6) not null,"
                        + " body mediumtext, value mediumtext)");
    }

    @Test
    void only_definitions_of_tables_are_written_anew() {
        String update = "update a set b = ? where c text and timestamp = ?";
        assertThat(MariaDbTypes.in(update)).isEqualTo(update);
    }
}
