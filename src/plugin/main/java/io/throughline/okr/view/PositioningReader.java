package io.throughline.okr.view;

/** Reads a positioning as the person who is looking, here or over an application link. */
@FunctionalInterface
public interface PositioningReader {
    Reading<PositioningView> read(PositioningQuery query);
}
