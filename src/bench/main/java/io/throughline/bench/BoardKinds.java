package io.throughline.bench;

import java.util.List;

/**
 * The kinds of reading the board in one way, and the floor in the same way.
 *
 * @param first by a node that knows nothing of the store
 * @param again by the same person, nothing changed
 * @param known likewise, with the tag he knows
 * @param other by somebody who may see fewer org units, after the first person has read it
 * @param changed after one check-in
 * @param floor the same bytes by hand-written JDBC
 */
record BoardKinds(Measured first, Measured again, Measured known, Measured other, Measured changed, Measured floor) {
    /**
     * Prepares them.
     *
     * @param admin reads as the first person, likewise {@code other}
     * @param floor reads the floor in the same way
     */
    static BoardKinds of(Site site, BoardReader admin, BoardReader other, Runnable floor, int reads) {
        return new BoardKinds(
                new Measured("first on a node", reads, site.tables()::renew, admin::whole),
                new Measured("again", reads, admin::whole, admin::whole),
                known(admin, reads),
                new Measured(
                        "by another class",
                        reads,
                        () -> {
                            site.tables().renew();
                            admin.whole();
                        },
                        other::whole),
                new Measured(
                        "after one check-in",
                        reads,
                        () -> {
                            admin.whole();
                            site.data().checkIn(site.written());
                        },
                        admin::whole),
                new Measured("floor", reads, floor));
    }

    private static Measured known(BoardReader admin, int reads) {
        String[] tag = {""};
        return new Measured(
                "again, known (304)", reads, () -> tag[0] = admin.whole().tag(), () -> admin.read(tag[0])
                        .expect(304));
    }

    List<Measured> all() {
        return List.of(first, again, known, other, changed, floor);
    }
}
