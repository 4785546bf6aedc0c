package io.throughline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.sandbox.RunningHost;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Reads the same board again and again: for the first time, again, by others, after a change, and what the floor says it must cost. */
final class BoardReads {
    private static final int COUNTED = 9;
    private static final int COLLECTIONS = 5;

    private final RunningHost jira;
    private final PluginTables tables;
    private final OkrApi admin;
    private final OkrApi other;
    private final PrintStream out;
    private int checkedIn;
    private String known = "";

    /** @param other speaks as somebody who may see less */
    BoardReads(RunningHost jira, PluginTables tables, OkrApi admin, OkrApi other, PrintStream out) {
        this.jira = jira;
        this.tables = tables;
        this.admin = admin;
        this.other = other;
        this.out = out;
    }

    void run(BoardData.Written written, int reads) {
        String address = written.board();
        OkrApi.Answer first = admin.get(address).expect(200);
        long full = usedMemory(() -> admin.get(address).expect(200));
        // reading anything of a renewed store makes the plugin forget the other one; the board's bytes stay in both
        long empty = usedMemory(() -> {
            tables.renew();
            admin.get(written.emptyBoard()).expect(200);
        });
        JsonNode tree = first.json();
        int rows = tree.get("rows").size();
        int size = first.body().length;
        Floor floor = new Floor(jira.database(), tables, size);
        requireAlike(rows, size, floor.read());
        BoardData data = new BoardData(admin);
        Runnable whole = () -> admin.get(address).expect(200);
        Measured least = new Measured("floor: JDBC and JSON", reads, () -> requireAlike(rows, size, floor.read()));
        List<Measured> all = List.of(
                new Measured("first on a node", reads, tables::renew, whole),
                new Measured("again", reads, whole),
                new Measured(
                        "again, known (304)",
                        reads,
                        () -> known = admin.get(address).tag(),
                        () -> admin.getUnless(address, known).expect(304)),
                new Measured("by another class", reads, () -> renewedFor(address), () -> other.get(address)
                        .expect(200)),
                new Measured("after one check-in", reads, () -> changed(data, written), whole),
                least,
                new Measured("JSON alone", reads, () -> requireWritten(OkrApi.written(tree), size)),
                new Measured("HTTP alone (serverInfo)", reads, () -> admin.get("/rest/api/2/serverInfo")
                        .expect(200)));
        measure(all, reads);
        out.printf(
                Locale.ROOT,
                "%nA board of %d rows, %d bytes of JSON; medians of %d reads each, in turn%n",
                rows,
                size,
                reads);
        out.println(environment());
        out.printf(
                Locale.ROOT,
                "Kept in memory for it: %.2f KB a row, and the bytes once%n",
                (full - empty) / 1024.0 / rows);
        out.printf("%n%-26s %9s %9s %9s %11s %9s%n", "", "median ms", "p90 ms", "to floor", "statements", "of ours");
        for (Measured each : all) {
            out.printf(
                    Locale.ROOT,
                    "%-26s %9.2f %9.2f %9.2f %11d %9d%n",
                    each.name(),
                    each.median(),
                    each.ninth(),
                    each.median() / least.median(),
                    each.statements(),
                    each.ownStatements());
        }
    }

    private void renewedFor(String address) {
        tables.renew();
        admin.get(address).expect(200);
    }

    private void changed(BoardData data, BoardData.Written written) {
        admin.get(written.board()).expect(200);
        data.checkIn(written, checkedIn++);
    }

    private static void requireWritten(byte[] bytes, int size) {
        if (bytes.length != size) {
            throw new IllegalStateException("written were " + bytes.length + " bytes, not " + size);
        }
    }

    /** Bytes of the heap in use after some work and a few collections. */
    private static long usedMemory(Runnable work) {
        work.run();
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    /** In turn, so that whatever else the machine does meets all kinds alike. */
    private void measure(List<Measured> all, int reads) {
        for (int i = 0; i < reads; i++) {
            all.forEach(Measured::warmUp);
        }
        for (int i = 0; i < reads; i++) {
            all.forEach(Measured::time);
        }
        all.forEach(each -> each.count(jira.sql(), COUNTED));
    }

    /** A floor that does more than the board flatters the plugin, one that does less slanders it. */
    private static void requireAlike(int rows, int size, Floor.Made made) {
        if (made.rows() != rows || Math.abs(made.bytes() - size) > size / 50) {
            throw new IllegalStateException("the floor made " + made.rows() + " rows, " + made.bytes()
                    + " bytes; the board has " + rows + " rows, " + size + " bytes");
        }
    }

    private String environment() {
        String database = jira.database().withConnection(connection -> {
            var about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        });
        return "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB heap at most, " + database;
    }
}
