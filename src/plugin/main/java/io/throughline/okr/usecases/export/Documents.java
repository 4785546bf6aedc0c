package io.throughline.okr.usecases.export;

/** Makes documents of what is stored. */
public interface Documents {
    /** Everything there is, whoever may see it; nothing is read before it is written. */
    Document model();
}
