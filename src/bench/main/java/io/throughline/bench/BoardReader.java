package io.throughline.bench;

/** One way to read the board as one person. */
@FunctionalInterface
interface BoardReader {
    /** @param known the entity tag named as known; "" for none */
    Answer read(String known);

    default Answer whole() {
        return read("").expect(200);
    }
}
