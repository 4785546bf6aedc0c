package io.throughline.okr.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is wrong with an input, the first fault of each field, so that all of it is said at once. */
public final class Faults {
    private final Map<String, Refused.Fault> byField = new LinkedHashMap<>();

    /** Notes a fault of a field unless that field has one already. */
    public void add(String field, String messageKey, Object... arguments) {
        byField.putIfAbsent(field, new Refused.Fault(field, messageKey, List.of(arguments)));
    }

    /** What was noted so far. */
    public List<Refused.Fault> noted() {
        return List.copyOf(byField.values());
    }

    /** Notes a fault unless what must hold does. */
    public void require(boolean holds, String field, String messageKey, Object... arguments) {
        if (!holds) {
            add(field, messageKey, arguments);
        }
    }

    /** Requires a text that is not blank and at most that many characters (UTF-16 units) long. */
    public void requireText(String text, int longest, String field) {
        require(!text.isBlank(), field, "okr.refused.required");
        requireAtMost(text, longest, field);
    }

    /** Requires a text of at most that many characters (UTF-16 units). */
    public void requireAtMost(String text, int longest, String field) {
        if (text.length() > longest) {
            add(field, "okr.refused.too-long", longest);
        }
        require(storable(text), field, "okr.refused.control-character");
    }

    /** No database stores a NUL everywhere, nor half of a pair of UTF-16 units. */
    private static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit) && !(++i < text.length() && Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Requires a finite number within bounds, both included. */
    public void requireNumber(double number, double least, double most, String field) {
        if (!(Double.isFinite(number) && number >= least && number <= most)) {
            add(field, "okr.refused.number-range", least, most);
        }
    }

    /** What was made; empty if making it was refused as invalid, whose faults are kept here. */
    public <T> Optional<T> gather(Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            refused.faults().forEach(fault -> byField.putIfAbsent(fault.field(), fault));
            return Optional.empty();
        }
    }

    /**
     * Lets pass what has no fault.
     *
     * @throws Refused as invalid, with every fault noted
     */
    public void refuse() {
        if (!byField.isEmpty()) {
            throw new Refused(Refused.Reason.INVALID, new ArrayList<>(byField.values()));
        }
    }
}
