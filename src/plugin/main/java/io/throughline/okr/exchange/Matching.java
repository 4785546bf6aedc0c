package io.throughline.okr.exchange;

import io.throughline.okr.domain.change.Element;
import io.throughline.okr.domain.settings.Theme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which element of a document is which one here. Both sides get numbers they share: of what is here its id, of what is in the document
 * alone its number after the last id.
 */
final class Matching {
    private final Map<Element, Map<Integer, Integer>> ids = new EnumMap<>(Element.class);
    private final Map<Integer, Integer> themes = new HashMap<>();
    private final int after;

    /** @param after the last id here of any kind */
    Matching(int after) {
        this.after = after;
    }

    /** Matches the elements of a list; those of the lists before it must have been. */
    void match(Listing listing, List<Fate> fates, List<Taken> here) {
        Map<Integer, String> above = Sameness.paths(
                paths(listing) ? fates.stream().map(fate -> fate.said).toList() : List.of());
        Map<Integer, String> aboveHere = Sameness.paths(paths(listing) ? here : List.of());
        Map<Object, List<Taken>> there = new HashMap<>();
        for (Taken row : here) {
            there.computeIfAbsent(Sameness.key(listing, row, aboveHere, (kind, id) -> id), any -> new ArrayList<>())
                    .add(row);
        }
        Map<Object, List<Fate>> wanted = new LinkedHashMap<>();
        for (Fate fate : fates) {
            listing.named().ifPresent(kind -> number(kind, fate.said.number, after + fate.said.number));
            wanted.computeIfAbsent(
                            Sameness.key(listing, fate.said, above, (kind, id) -> shared(kind, id)),
                            any -> new ArrayList<>())
                    .add(fate);
        }
        wanted.forEach((key, some) -> pair(listing, some, there.getOrDefault(key, List.of())));
    }

    /** Matches a theme; empty if it is not here. */
    Optional<Theme> match(Theme theme, List<Theme> here) {
        Optional<Theme> same =
                here.stream().filter(one -> Here.alike(one, theme)).findFirst();
        themes.put(theme.id(), same.map(Theme::id).orElse(after + theme.id()));
        return same;
    }

    /** The number both sides share for one of the document; 0 for none and for what is gone there. */
    int shared(Element kind, int number) {
        return switch (kind) {
            case THEME -> themes.getOrDefault(number, 0);
            case SETTINGS -> number;
            default -> ids.getOrDefault(Numbering.home(kind), Map.of()).getOrDefault(number, 0);
        };
    }

    /** Whether a shared number is that of something that is not here. */
    boolean fresh(int shared) {
        return shared > after;
    }

    /** The number in the document of something that is not here. */
    int numberOf(int shared) {
        return shared - after;
    }

    /** An element of the document, naming others and itself by shared numbers. */
    Taken meant(Listing listing, Taken said) {
        Taken meant = said.copy();
        listing.named().ifPresent(kind -> meant.number = shared(kind, said.number));
        for (Field field : listing.fields()) {
            if (field.kind() == Kind.REFERENCE || field.kind() == Kind.SUBJECT) {
                Element kind = field.to().orElseGet(() -> Element.of(said.text("ELEMENT_KIND")));
                meant.columns.put(field.column(), shared(kind, said.whole(field.column())));
            }
        }
        return meant;
    }

    /** One of the document with one here; where several are alike their order tells them apart, if there are as many. */
    private void pair(Listing listing, List<Fate> some, List<Taken> there) {
        boolean plain = there.isEmpty() || some.size() == there.size();
        for (int i = 0; i < some.size(); i++) {
            Fate fate = some.get(i);
            if (!plain && !Sameness.whole(listing)) {
                fate.refuse("", "okr.merge.ambiguous", some.size(), there.size());
            } else if (i < there.size()) {
                Taken here = there.get(i);
                fate.here = Optional.of(here);
                listing.named().ifPresent(kind -> number(kind, fate.said.number, here.number));
            }
        }
    }

    private void number(Element kind, int number, int shared) {
        ids.computeIfAbsent(kind, any -> new HashMap<>()).put(number, shared);
    }

    private static boolean paths(Listing listing) {
        return listing.is(Lists.ORG_UNITS) || listing.is(Lists.CYCLES);
    }
}
