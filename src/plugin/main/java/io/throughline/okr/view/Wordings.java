package io.throughline.okr.view;

/** Finds the wording of whoever is looking. */
@FunctionalInterface
public interface Wordings {
    /** The wording of the person this request or rendering is for; the host's own language for nobody. */
    Wording ofReader();
}
