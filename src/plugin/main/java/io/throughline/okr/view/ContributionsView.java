package io.throughline.okr.view;

import java.util.List;

/**
 * The contributions of and to a goal as one viewer may see them.
 *
 * @param gives what it contributes to; nothing for a key result
 * @param gets what contributes to it
 */
public record ContributionsView(List<ContributionView> gives, List<ContributionView> gets) {
    public ContributionsView {
        gives = List.copyOf(gives);
        gets = List.copyOf(gets);
    }
}
