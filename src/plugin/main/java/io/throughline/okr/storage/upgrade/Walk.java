package io.throughline.okr.storage.upgrade;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import net.java.ao.Entity;
import net.java.ao.Query;

/** Walks through a table by id, a few hundred rows at a time, so that no table is too large to be upgraded. */
final class Walk {
    private static final int STRIDE = 500;

    private Walk() {}

    static <R extends Entity> void through(Class<R> rows, ActiveObjects ao, Consumer<List<R>> step) {
        int last = 0;
        while (true) {
            R[] some = ao.find(
                    rows, Query.select().where("ID > ?", last).order("ID ASC").limit(STRIDE));
            if (some.length == 0) {
                return;
            }
            step.accept(Arrays.asList(some));
            last = some[some.length - 1].getID();
        }
    }
}
