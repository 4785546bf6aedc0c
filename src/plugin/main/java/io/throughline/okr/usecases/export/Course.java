package io.throughline.okr.usecases.export;

/** Is told how far a long piece of work is, and says whether it goes on. */
@FunctionalInterface
public interface Course {
    /** Nobody looks on. */
    Course ON = (step, rows) -> true;

    /**
     * Called every few hundred rows.
     *
     * @param step what is being done
     * @param rows how many rows it has come to, those of the steps before not counted
     * @return false to break it off: then nothing of it stays
     */
    boolean goesOn(Step step, int rows);

    /** What an import does one after the other; each reads the document from its beginning. */
    enum Step {
        /** Looks what there is. */
        COUNTING(0),
        /** Holds every row against the rules. */
        CHECKING(1),
        /** Writes, in one transaction. */
        WRITING(2);

        private final int before;

        Step(int before) {
            this.before = before;
        }

        /** How many steps come before it. */
        int before() {
            return before;
        }
    }
}
