package io.throughline.bench;

import io.throughline.sandbox.RunningHost;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Reads the same board again and again: whole, known already, and what the floor says it must cost. */
final class BoardReads {
    private static final int COUNTED = 9;

    private final RunningHost jira;
    private final OkrApi api;
    private final PrintStream out;

    BoardReads(RunningHost jira, OkrApi api, PrintStream out) {
        this.jira = jira;
        this.api = api;
        this.out = out;
    }

    /** @param address of the board, as {@link OkrApi#get} takes it */
    void run(String address, int reads) {
        OkrApi.Answer first = api.get(address).expect(200);
        int rows = first.json().get("rows").size();
        Floor floor = new Floor(jira.database(), first.body().length);
        Floor.Made made = floor.read();
        requireAlike(rows, first.body().length, made);
        Measured bare = new Measured("HTTP alone (serverInfo)", reads, () -> api.get("/rest/api/2/serverInfo")
                .expect(200));
        Measured whole =
                new Measured("a  board, 200", reads, () -> api.get(address).expect(200));
        Measured known = new Measured("b  board, 304", reads, () -> api.getUnless(address, first.tag())
                .expect(304));
        Measured least =
                new Measured("c  floor, JDBC", reads, () -> requireAlike(rows, first.body().length, floor.read()));
        List<Measured> all = List.of(whole, known, least, bare);
        measure(all, reads);
        out.printf(
                Locale.ROOT,
                "%nA board of %d rows, %d bytes of JSON; medians of %d reads each, in turn%n",
                rows,
                first.body().length,
                reads);
        out.println(environment());
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
