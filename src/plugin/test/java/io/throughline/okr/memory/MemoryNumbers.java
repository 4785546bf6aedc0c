package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.objective.Numbers;
import java.util.EnumMap;
import java.util.Map;

/** The numbers of human keys; what was taken is never given again, whatever became of it. */
final class MemoryNumbers implements Numbers {
    private final State state;
    private final Map<Element, Integer> last = new EnumMap<>(Element.class);

    MemoryNumbers(State state) {
        this.state = state;
    }

    @Override
    public int take(Element kind, int count) {
        if (state.writing) {
            throw new IllegalStateException("within a write nothing is done by itself");
        }
        return last.merge(kind, count, Integer::sum) - count + 1;
    }
}
