package io.throughline.sandbox.confluence.screens;

import java.io.IOException;

/** Answers requests of one address. */
@FunctionalInterface
interface Screen {
    /** Answers the visit, as its viewer. */
    void show(Visit visit) throws IOException, Visit.NotHere;
}
