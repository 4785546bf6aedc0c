package io.throughline.okr.view;

/** Finds the wording of whoever will read something, whoever is logged in now. */
@FunctionalInterface
public interface RecipientWordings {
    /** The wording of the person with that user key. */
    Wording of(String userKey);
}
