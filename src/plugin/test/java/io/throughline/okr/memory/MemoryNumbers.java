package io.throughline.okr.memory;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.change.Joint;
import io.throughline.okr.domain.objective.Numbers;
import java.util.EnumMap;
import java.util.Map;

/** The numbers of human keys; what was taken is never given again, whatever became of it. */
final class MemoryNumbers implements Numbers, Joint.Source {
    private final State state;
    private final Map<Element, Integer> last = new EnumMap<>(Element.class);

    MemoryNumbers(State state) {
        this.state = state;
    }

    @Override
    public int take(Element kind, int count) {
        return state.joint.map(joint -> joint.numbers(kind, count, this)).orElseGet(() -> next(kind, count));
    }

    @Override
    public int last(Element kind) {
        return last.getOrDefault(kind, 0);
    }

    @Override
    public boolean claim(Element kind, int first, int count) {
        return next(kind, count) == first;
    }

    private int next(Element kind, int count) {
        return last.merge(kind, count, Integer::sum) - count + 1;
    }
}
