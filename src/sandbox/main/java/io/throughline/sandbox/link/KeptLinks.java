package io.throughline.sandbox.link;

import io.throughline.sandbox.host.Database;
import java.net.URI;
import java.util.List;

/** The links in the host's database. One the sandbox made and an administrator removed stays removed. */
final class KeptLinks {
    private final Database database;

    KeptLinks(Database database) {
        this.database = database;
        database.update("create table if not exists host_link (id varchar(64) primary key,"
                + " application varchar(20) not null, link_name varchar(200) not null,"
                + " display_url varchar(450) not null, rpc_url varchar(450) not null, is_primary int not null,"
                + " kind varchar(20) not null, removed int not null)");
    }

    /** Primary ones first, then by name. */
    List<LinkSettings> all() {
        return database.query(
                "select id, application, link_name, display_url, rpc_url, is_primary, kind from host_link"
                        + " where removed = 0 order by is_primary desc, link_name, id",
                row -> new LinkSettings(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        URI.create(row.getString(4)),
                        URI.create(row.getString(5)),
                        row.getInt(6) == 1,
                        LinkKind.named(row.getString(7)).orElse(LinkKind.NONE)));
    }

    /** Whether there is or was a link of that id. */
    boolean knew(String id) {
        return !database.query("select id from host_link where id = ?", row -> row.getString(1), id)
                .isEmpty();
    }

    void add(LinkSettings link) {
        database.update(
                "insert into host_link (id, application, link_name, display_url, rpc_url, is_primary, kind, removed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0)",
                link.id(),
                link.application(),
                link.name(),
                link.displayUrl().toString(),
                link.rpcUrl().toString(),
                link.primary() ? 1 : 0,
                link.kind().key());
    }

    void change(LinkSettings link) {
        database.update(
                "update host_link set link_name = ?, display_url = ?, rpc_url = ?, is_primary = ?, kind = ? where id = ?",
                link.name(),
                link.displayUrl().toString(),
                link.rpcUrl().toString(),
                link.primary() ? 1 : 0,
                link.kind().key(),
                link.id());
    }

    void remove(String id) {
        database.update("update host_link set removed = 1, is_primary = 0 where id = ?", id);
    }
}
