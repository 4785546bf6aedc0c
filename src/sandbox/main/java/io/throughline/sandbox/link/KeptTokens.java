package io.throughline.sandbox.link;

import io.throughline.sandbox.host.Database;
import java.util.List;
import java.util.Optional;

/** At the reading end: with which token each person lets this application read over a link. */
final class KeptTokens {
    private final Database database;

    KeptTokens(Database database) {
        this.database = database;
        database.update("create table if not exists host_link_token (link_id varchar(64) not null,"
                + " user_name varchar(120) not null, token varchar(120) not null, primary key (link_id, user_name))");
    }

    Optional<String> of(String linkId, String userName) {
        return database
                .query(
                        "select token from host_link_token where link_id = ? and user_name = ?",
                        row -> row.getString(1),
                        linkId,
                        userName)
                .stream()
                .findFirst();
    }

    void keep(String linkId, String userName, String token) {
        database.inTransaction(() -> {
            forget(linkId, userName);
            return database.update(
                    "insert into host_link_token (link_id, user_name, token) values (?, ?, ?)",
                    linkId,
                    userName,
                    token);
        });
    }

    void forget(String linkId, String userName) {
        database.update("delete from host_link_token where link_id = ? and user_name = ?", linkId, userName);
    }

    void forgetAll(String linkId) {
        database.update("delete from host_link_token where link_id = ?", linkId);
    }

    /** Log-in names of those who allowed it and have not been refused since. */
    List<String> people(String linkId) {
        return database.query(
                "select user_name from host_link_token where link_id = ? order by user_name",
                row -> row.getString(1),
                linkId);
    }
}
