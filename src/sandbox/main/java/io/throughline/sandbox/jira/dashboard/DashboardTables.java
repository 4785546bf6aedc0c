package io.throughline.sandbox.jira.dashboard;

import io.throughline.sandbox.host.Database;
import java.util.List;

/** The tables of dashboards, and the names of their entities, under which ids are counted. */
final class DashboardTables {
    static final String PAGE = "PortalPage";
    static final String ITEM = "PortletConfiguration";
    static final String PREFERENCE = "GadgetUserPreference";
    static final String SHARE = "SharePermissions";

    private DashboardTables() {}

    /** Makes those that are missing. */
    static void create(Database database) {
        List.of(
                        "create table if not exists portalpage (id numeric(18,0) not null primary key, username"
                                + " varchar(255), pagename varchar(255), description varchar(255),"
                                + " layout varchar(255))",
                        "create table if not exists portletconfiguration (id numeric(18,0) not null primary key,"
                                + " portalpage numeric(18,0), column_number integer, positionseq integer,"
                                + " color varchar(255), dashboard_module_complete_key varchar(255))",
                        "create table if not exists gadgetuserpreference (id numeric(18,0) not null primary key,"
                                + " portletconfiguration numeric(18,0), userprefkey varchar(255),"
                                + " userprefvalue varchar(4000))",
                        "create table if not exists sharepermissions (id numeric(18,0) not null primary key,"
                                + " entityid numeric(18,0), entitytype varchar(60), sharetype varchar(10),"
                                + " param1 varchar(255))",
                        "create index if not exists ppage_username on portalpage (username)",
                        "create index if not exists portlet_page on portletconfiguration (portalpage)",
                        "create index if not exists userpref_portlet on gadgetuserpreference (portletconfiguration)",
                        "create index if not exists share_index on sharepermissions (entityid, entitytype)")
                .forEach(database::update);
        List<String> there = database.query("select seq_name from sequence_value_item", row -> row.getString(1));
        List.of(PAGE, ITEM, PREFERENCE, SHARE).stream()
                .filter(name -> !there.contains(name))
                .forEach(name ->
                        database.update("insert into sequence_value_item (seq_name, seq_id) values (?, 10000)", name));
    }
}
