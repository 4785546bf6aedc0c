package io.throughline.okr.properties;

import io.throughline.okr.domain.Refused;
import io.throughline.okr.domain.change.Element;

/** One thing somebody may ask for. It names what it is about by counting: the third objective that was ever made. */
interface Command {
    /** In the place of a count: nothing is named. */
    int NOTHING = -1;

    /**
     * Does it, as whoever sits at the company's desk.
     *
     * @throws Refused if it may not be
     */
    void on(Company company);

    /** What a closed cycle may show of it all the same. */
    default boolean evenClosed() {
        return false;
    }

    /** Whether it is but a write of somebody's, which can be rehearsed and be one of several. */
    default boolean rehearsed() {
        return true;
    }

    /** An objective, a key result or nothing, by counting. */
    record At(Element kind, int nth) {
        static final At NONE = new At(Element.OBJECTIVE, NOTHING);

        int objective(Company company) {
            return kind == Element.OBJECTIVE && nth != NOTHING ? company.id(kind, nth) : 0;
        }

        int keyResult(Company company) {
            return kind == Element.KEY_RESULT && nth != NOTHING ? company.id(kind, nth) : 0;
        }

        int id(Company company) {
            return company.id(kind, nth);
        }

        @Override
        public String toString() {
            return nth == NOTHING ? "nothing" : kind.word() + "#" + nth;
        }
    }
}
