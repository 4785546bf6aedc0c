package io.throughline.okr.domain.settings;

import java.util.List;

/** All themes. */
public interface Themes {
    /** Every theme in the order they are shown, the retired ones included; the built-in ones if nobody has changed any. */
    List<Theme> all();

    /** Stores all of them, in this order. */
    void save(List<Theme> themes);
}
