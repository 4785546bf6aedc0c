package io.throughline.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the same board in two Jiras in turn, one with millions of check-ins stored and one with next to none. */
final class HistoryReads {
    private final Site without;
    private final Site with;
    private final PrintStream out;

    HistoryReads(Site without, Site with, PrintStream out) {
        this.without = without;
        this.with = with;
        this.out = out;
    }

    void run(int reads) {
        List<Measured> before = kinds(without, reads);
        List<Measured> after = kinds(with, reads);
        List<Measured> all = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            all.add(before.get(i));
            all.add(after.get(i));
        }
        InTurn.measure(all, reads);
        out.printf(
                Locale.ROOT,
                "%nThe same board with %d and with %d check-ins stored; medians of %d reads each, in turn%n%n",
                without.tables().count("CHECK_IN"),
                with.tables().count("CHECK_IN"),
                reads);
        out.printf("%-36s %12s %12s %8s%n", "", "without, ms", "with, ms", "ratio");
        for (int i = 0; i < before.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "%-36s %12.3f %12.3f %8.2f%n",
                    before.get(i).name(),
                    before.get(i).median(),
                    after.get(i).median(),
                    after.get(i).median() / before.get(i).median());
        }
    }

    private static List<Measured> kinds(Site site, int reads) {
        BoardReader inServer = site.inServer();
        OkrApi admin = site.asAdmin();
        String address = site.written().board();
        return List.of(
                new Measured("again, in the server", reads, inServer::whole, inServer::whole),
                new Measured("again, over HTTP", reads, () -> admin.get(address).expect(200)),
                new Measured("first on a node, in the server", reads, site.tables()::renew, inServer::whole),
                new Measured(
                        "after one check-in, in the server",
                        reads,
                        () -> {
                            inServer.whole();
                            site.data().checkIn(site.written());
                        },
                        inServer::whole),
                new Measured("one check-in, over HTTP", reads, () -> site.data().checkIn(site.written())));
    }
}
