package io.throughline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the same board in the server and over HTTP: for the first time, again, by others, after a change, and the floor. */
final class BoardReads {
    private static final int COUNTED = 9;
    private static final int COLLECTIONS = 5;

    private final Site site;
    private final PrintStream out;

    BoardReads(Site site, PrintStream out) {
        this.site = site;
        this.out = out;
    }

    void run(int reads) {
        BoardReader inServer = site.inServer();
        Answer board = inServer.whole();
        JsonNode tree = board.json();
        int rows = tree.get("rows").size();
        Floor floor = new Floor(site.jira().database(), site.tables(), board);
        requireSame(floor.board(), board.body());
        site.jira().serve(FloorServlet.PATH, new FloorServlet(floor));
        OkrApi admin = site.asAdmin();
        OkrApi other = site.asOther();
        String address = site.written().board();
        requireSame(admin.get(FloorServlet.PATH).expect(200).body(), board.body());
        double memory = memoryOfRow(inServer, rows, board.body().length);
        BoardKinds within = BoardKinds.of(site, inServer, site.inServerAsOther(), floor::board, reads);
        BoardKinds outside = BoardKinds.of(
                site,
                known -> admin.getUnless(address, known),
                known -> other.getUnless(address, known),
                () -> admin.get(FloorServlet.PATH).expect(200),
                reads);
        Measured json = new Measured("JSON alone", reads, () -> requireLength(Answer.written(tree), board.body()));
        Measured http = new Measured("a request alone", reads, () -> admin.get("/rest/api/2/serverInfo")
                .expect(200));
        List<Measured> all = new ArrayList<>(within.all());
        all.addAll(outside.all());
        all.addAll(List.of(json, http));
        InTurn.measure(all, reads);
        all.forEach(each -> each.count(site.jira().sql(), COUNTED));
        out.printf(
                Locale.ROOT,
                "%nA board of %d rows, %d bytes of JSON; medians of %d reads each, in turn%n",
                rows,
                board.body().length,
                reads);
        out.println(environment());
        print("in the server", within, json);
        print("over HTTP", outside, http);
        goals(within, outside, json, memory);
    }

    private void print(String way, BoardKinds kinds, Measured more) {
        out.printf(
                Locale.ROOT,
                "%n%-20s %10s %9s %9s %10s %10s %8s%n",
                way,
                "median ms",
                "p90 ms",
                "busy ms",
                "to floor",
                "statements",
                "of ours");
        List<Measured> lines = new ArrayList<>(kinds.all());
        lines.add(more);
        for (Measured each : lines) {
            out.printf(
                    Locale.ROOT,
                    "%-20s %10.2f %9.2f %9.2f %10.3f %10d %8d%n",
                    each.name(),
                    each.median(),
                    each.ninth(),
                    each.busy(),
                    each.median() / kinds.floor().median(),
                    each.statements(),
                    each.ownStatements());
        }
    }

    private void goals(BoardKinds within, BoardKinds outside, Measured json, double memory) {
        out.printf("%n%-50s %8s %10s %10s %10s%n", "goal", "wanted", "in server", "busy", "over HTTP");
        goal(
                "first on a node, times the floor",
                "≤ 4",
                within.first(),
                within.floor(),
                outside.first(),
                outside.floor());
        goal(
                "again, times faster than the floor",
                "≥ 20",
                within.floor(),
                within.again(),
                outside.floor(),
                outside.again());
        goal("304, times faster than the floor", "", within.floor(), within.known(), outside.floor(), outside.known());
        goal("by another class, times JSON alone", "≤ 1.5", within.other(), json, outside.other(), json);
        goal(
                "after one check-in, times an unchanged read",
                "≤ 2",
                within.changed(),
                within.again(),
                outside.changed(),
                outside.again());
        out.printf(Locale.ROOT, "%-50s %8s %10.2f%n", "memory a row beside the JSON, KB", "≤ 1", memory);
        out.printf(
                "%-50s %8s %10s%n",
                "statements of ours: first, again, another, changed",
                "8,1,1,3",
                within.first().ownStatements() + "," + within.again().ownStatements() + ","
                        + within.other().ownStatements() + ","
                        + within.changed().ownStatements());
    }

    private void goal(
            String what, String wanted, Measured one, Measured other, Measured oneOutside, Measured otherOutside) {
        out.printf(
                Locale.ROOT,
                "%-50s %8s %10.2f %10.2f %10.2f%n",
                what,
                wanted,
                one.median() / other.median(),
                one.busy() / other.busy(),
                oneOutside.median() / otherOutside.median());
    }

    /** KB of the heap that knowing the board takes for each row, but for the JSON itself, which is kept as well. */
    private double memoryOfRow(BoardReader reader, int rows, int bytes) {
        // what is read is no longer what the caller holds on to
        site.forget();
        long full = usedMemory(reader::whole);
        long empty = usedMemory(site::forget);
        return (full - empty - bytes) / 1024.0 / rows;
    }

    private static void requireSame(byte[] floor, byte[] board) {
        int different = Arrays.mismatch(floor, board);
        if (different >= 0) {
            throw new IllegalStateException("the floor's bytes are not the board's from " + different + " on: "
                    + near(floor, different) + " for " + near(board, different));
        }
    }

    private static String near(byte[] bytes, int place) {
        byte[] near = Arrays.copyOfRange(bytes, Math.max(0, place - 40), Math.min(bytes.length, place + 40));
        return new String(near, StandardCharsets.UTF_8);
    }

    private static void requireLength(byte[] written, byte[] board) {
        if (written.length != board.length) {
            throw new IllegalStateException("written were " + written.length + " bytes, not " + board.length);
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

    private String environment() {
        String database = site.jira().database().withConnection(connection -> {
            var about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        });
        return "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB heap at most, " + database;
    }
}
