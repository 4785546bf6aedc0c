package io.throughline.sandbox.confluence.content;

import io.throughline.sandbox.host.Database;

/** The tables behind spaces and pages. Tables and columns carry the names of the real product's. */
final class ContentTables {
    private final Database database;

    ContentTables(Database database) {
        this.database = database;
    }

    /** Makes what is not there; a table of an older sandbox gets the columns that came later. */
    void create() {
        String text =
                switch (database.engine()) {
                    case POSTGRESQL -> "text";
                    case MARIADB -> "longtext";
                    default -> "clob";
                };
        database.update("create table if not exists spaces (spaceid bigint primary key, spacekey varchar(255) not null"
                + " unique, spacename varchar(255) not null, homepage bigint not null)");
        database.update("alter table spaces drop column if exists anonymousview");
        database.update("create table if not exists content (contentid bigint primary key, contenttype varchar(31) not"
                + " null, title varchar(255) not null, lowertitle varchar(255) not null, spaceid bigint not null,"
                + " parentid bigint not null, version int not null, creator varchar(255) not null, creationdate"
                + " timestamp not null, lastmodifier varchar(255) not null, lastmoddate timestamp not null, prevver"
                + " bigint not null, child_position int not null)");
        database.update(
                "alter table content add column if not exists content_status varchar(31) default 'current' not null");
        database.update("alter table content add column if not exists versioncomment varchar(255) default '' not null");
        database.update("alter table content add column if not exists minoredit int default 0 not null");
        database.update("create table if not exists bodycontent (contentid bigint primary key, body " + text + ")");
        database.update("create table if not exists spacepermissions (spaceid bigint not null, permtype varchar(64) not"
                + " null, holder varchar(16) not null, holdername varchar(190) not null, primary key (spaceid,"
                + " permtype, holder, holdername))");
        database.update("create table if not exists content_perm (contentid bigint not null, cp_type varchar(16) not"
                + " null, holder varchar(16) not null, holdername varchar(190) not null, primary key (contentid,"
                + " cp_type, holder, holdername))");
        database.update("create table if not exists content_label (labelid bigint not null, contentid bigint not null,"
                + " prefix varchar(32) not null, name varchar(190) not null, primary key (contentid, prefix, name))");
        database.update("create table if not exists contentproperties (propertyid bigint primary key, contentid bigint"
                + " not null, propertyname varchar(190) not null, version int not null, textval " + text
                + ", unique (contentid, propertyname))");
        database.update("create table if not exists attachments (attachmentid bigint primary key, contentid bigint not"
                + " null, filename varchar(190) not null, mediatype varchar(190) not null, filesize bigint not null,"
                + " version int not null, versioncomment varchar(255) not null, creator varchar(255) not null,"
                + " lastmoddate timestamp not null, unique (contentid, filename))");
        database.update("create table if not exists notifications (contentid bigint not null, userkey varchar(190) not"
                + " null, primary key (contentid, userkey))");
        database.update("create table if not exists hibernate_unique_key (next_hi bigint not null)");
        if (database.query("select next_hi from hibernate_unique_key", row -> row.getLong(1))
                .isEmpty()) {
            database.update("insert into hibernate_unique_key (next_hi) values (?)", 65537L);
        }
    }

    /** Taken by an update, so that two writers never get the same one. */
    long nextId() {
        return database.inTransaction(() -> {
            database.update("update hibernate_unique_key set next_hi = next_hi + 1");
            return database.query("select next_hi from hibernate_unique_key", row -> row.getLong(1))
                    .get(0);
        });
    }
}
