package io.throughline.sandbox.jira.dashboard;

import io.throughline.sandbox.host.Database;
import io.throughline.sandbox.host.Users;
import io.throughline.sandbox.jira.dashboard.Dashboard.Item;
import io.throughline.sandbox.jira.dashboard.Dashboard.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Every dashboard, under Jira's names of tables. What does not exist is refused with {@link NoSuchElementException}. */
public final class Dashboards {
    private static final int MOST_ITEMS = 50;

    private final Database database;
    private final ToLongFunction<String> ids;

    /**
     * Makes the tables where they are missing, and the system dashboard with these items.
     *
     * @param ids gives the next id of an entity
     */
    public Dashboards(Database database, ToLongFunction<String> ids, List<String> onTheSystemDashboard) {
        this.database = database;
        this.ids = ids;
        DashboardTables.create(database);
        if (all().isEmpty()) {
            database.inTransaction(() -> {
                long id = insert("", "System dashboard", "", Layout.AA);
                share(id, new Share(Share.Kind.GLOBAL, ""));
                for (int column = 0; column < onTheSystemDashboard.size(); column++) {
                    insertItem(id, column % Layout.AA.columns(), 0, onTheSystemDashboard.get(column));
                }
                return id;
            });
        }
    }

    /** Those this person may see, the system dashboard first, then by name. */
    public List<Dashboard> visibleTo(Optional<Users.User> viewer) {
        return all().stream().filter(dashboard -> dashboard.visibleTo(viewer)).toList();
    }

    /** One this person may see. */
    public Optional<Dashboard> find(long id, Optional<Users.User> viewer) {
        return read(" where id = ?", shares(" and entityid = ?", DashboardTables.PAGE, id), id).stream()
                .filter(dashboard -> dashboard.visibleTo(viewer))
                .findFirst();
    }

    private List<Dashboard> all() {
        return read("", shares("", DashboardTables.PAGE));
    }

    private Map<Long, List<Share>> shares(String which, Object... parameters) {
        record Shared(long dashboard, Share share) {}
        return database
                .query(
                        "select entityid, sharetype, param1 from sharepermissions where entitytype = ?" + which
                                + " order by id",
                        row -> new Shared(
                                row.getLong(1),
                                new Share(
                                        Share.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                                        orEmpty(row.getString(3)))),
                        parameters)
                .stream()
                .collect(Collectors.groupingBy(
                        Shared::dashboard, Collectors.mapping(Shared::share, Collectors.toList())));
    }

    private List<Dashboard> read(String which, Map<Long, List<Share>> shares, Object... parameters) {
        return database.query(
                "select id, username, pagename, description, layout from portalpage" + which
                        + " order by case when username = '' then 0 else 1 end, pagename, id",
                row -> new Dashboard(
                        row.getLong(1),
                        orEmpty(row.getString(2)),
                        row.getString(3),
                        orEmpty(row.getString(4)),
                        Layout.valueOf(row.getString(5)),
                        shares.getOrDefault(row.getLong(1), List.of())),
                parameters);
    }

    /** What stands on a dashboard, by column and position. */
    public List<Item> items(long dashboard) {
        record Preference(long item, String key, String value) {}
        Map<Long, Map<String, String>> preferences = database
                .query(
                        "select p.portletconfiguration, p.userprefkey, p.userprefvalue from gadgetuserpreference p"
                                + " join portletconfiguration c on c.id = p.portletconfiguration"
                                + " where c.portalpage = ?",
                        row -> new Preference(row.getLong(1), row.getString(2), orEmpty(row.getString(3))),
                        dashboard)
                .stream()
                .collect(Collectors.groupingBy(Preference::item, Collectors.toMap(Preference::key, Preference::value)));
        return database.query(
                "select id, column_number, positionseq, dashboard_module_complete_key, color"
                        + " from portletconfiguration where portalpage = ? order by column_number, positionseq, id",
                row -> new Item(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        preferences.getOrDefault(row.getLong(1), Map.of())),
                dashboard);
    }

    /** Makes an empty one, shared as asked. */
    public long add(String owner, String name, String description, List<Share> shares) {
        Dashboard checked = new Dashboard(0, owner, name.strip(), description.strip(), Layout.AA, shares);
        return database.inTransaction(() -> {
            long id = insert(owner, checked.name(), checked.description(), checked.layout());
            shares.forEach(share -> share(id, share));
            return id;
        });
    }

    /** Says anew what it is called and with whom it is shared. */
    public void edit(long id, String name, String description, List<Share> shares) {
        Dashboard checked = new Dashboard(id, "", name.strip(), description.strip(), Layout.AA, shares);
        database.inTransaction(() -> {
            database.update(
                    "update portalpage set pagename = ?, description = ? where id = ?",
                    checked.name(),
                    checked.description(),
                    id);
            database.update(
                    "delete from sharepermissions where entityid = ? and entitytype = ?", id, DashboardTables.PAGE);
            shares.forEach(share -> share(id, share));
            return id;
        });
    }

    /** Deletes it with everything on it. */
    public void delete(long id) {
        database.inTransaction(() -> {
            items(id).forEach(item -> removeItem(item.id()));
            database.update(
                    "delete from sharepermissions where entityid = ? and entitytype = ?", id, DashboardTables.PAGE);
            return database.update("delete from portalpage where id = ?", id);
        });
    }

    /** Puts a new item at the top of the first column. */
    public long addItem(long dashboard, String moduleKey) {
        return database.inTransaction(() -> {
            if (items(dashboard).size() >= MOST_ITEMS) {
                throw new IllegalArgumentException("A dashboard takes " + MOST_ITEMS + " items at most");
            }
            database.update(
                    "update portletconfiguration set positionseq = positionseq + 1"
                            + " where portalpage = ? and column_number = 0",
                    dashboard);
            return insertItem(dashboard, 0, 0, moduleKey);
        });
    }

    /** Takes an item away. */
    public void deleteItem(long dashboard, long item) {
        database.inTransaction(() -> {
            check(dashboard, item);
            removeItem(item);
            return item;
        });
    }

    /** Replaces what its user set of an item. */
    public void savePreferences(long dashboard, long item, Map<String, String> preferences) {
        database.inTransaction(() -> {
            check(dashboard, item);
            database.update("delete from gadgetuserpreference where portletconfiguration = ?", item);
            preferences.forEach((key, value) -> database.update(
                    "insert into gadgetuserpreference (id, portletconfiguration, userprefkey, userprefvalue)"
                            + " values (?, ?, ?, ?)",
                    ids.applyAsLong(DashboardTables.PREFERENCE),
                    item,
                    key,
                    value));
            return item;
        });
    }

    public void setColour(long dashboard, long item, String colour) {
        if (!colour.matches("color[1-8]")) {
            throw new IllegalArgumentException("A colour is color1 to color8, not " + colour);
        }
        check(dashboard, item);
        database.update("update portletconfiguration set color = ? where id = ?", colour, item);
    }

    /**
     * Says which items stand in which column, in order. What is named must stand there already, all of it and each once.
     */
    public void arrange(long dashboard, Layout layout, List<List<Long>> columns) {
        database.inTransaction(() -> {
            List<Long> named = columns.stream().flatMap(List::stream).sorted().toList();
            List<Long> there = items(dashboard).stream().map(Item::id).sorted().toList();
            if (columns.size() != layout.columns() || !named.equals(there)) {
                throw new IllegalArgumentException("The columns do not hold just what is on the dashboard");
            }
            database.update("update portalpage set layout = ? where id = ?", layout.name(), dashboard);
            for (int column = 0; column < columns.size(); column++) {
                for (int position = 0; position < columns.get(column).size(); position++) {
                    database.update(
                            "update portletconfiguration set column_number = ?, positionseq = ? where id = ?",
                            column,
                            position,
                            columns.get(column).get(position));
                }
            }
            return dashboard;
        });
    }

    /** Changes the layout; items of columns that are gone move to the end of the last. */
    public void setLayout(long dashboard, Layout layout) {
        List<List<Long>> columns = new ArrayList<>();
        for (int i = 0; i < layout.columns(); i++) {
            columns.add(new ArrayList<>());
        }
        items(dashboard).forEach(item -> columns.get(Math.min(item.column(), layout.columns() - 1))
                .add(item.id()));
        arrange(dashboard, layout, columns);
    }

    private void check(long dashboard, long item) {
        if (database.query(
                        "select id from portletconfiguration where id = ? and portalpage = ?",
                        row -> row.getLong(1),
                        item,
                        dashboard)
                .isEmpty()) {
            throw new NoSuchElementException("There is no item " + item + " on the dashboard " + dashboard);
        }
    }

    private void removeItem(long item) {
        database.update("delete from gadgetuserpreference where portletconfiguration = ?", item);
        database.update("delete from portletconfiguration where id = ?", item);
    }

    private long insert(String owner, String name, String description, Layout layout) {
        long id = ids.applyAsLong(DashboardTables.PAGE);
        database.update(
                "insert into portalpage (id, username, pagename, description, layout) values (?, ?, ?, ?, ?)",
                id,
                owner,
                name,
                description,
                layout.name());
        return id;
    }

    private long insertItem(long dashboard, int column, int position, String moduleKey) {
        long id = ids.applyAsLong(DashboardTables.ITEM);
        database.update(
                "insert into portletconfiguration (id, portalpage, column_number, positionseq, color,"
                        + " dashboard_module_complete_key) values (?, ?, ?, ?, ?, ?)",
                id,
                dashboard,
                column,
                position,
                "color1",
                moduleKey);
        return id;
    }

    private void share(long dashboard, Share share) {
        database.update(
                "insert into sharepermissions (id, entityid, entitytype, sharetype, param1) values (?, ?, ?, ?, ?)",
                ids.applyAsLong(DashboardTables.SHARE),
                dashboard,
                DashboardTables.PAGE,
                share.kind().name().toLowerCase(Locale.ROOT),
                share.group());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
