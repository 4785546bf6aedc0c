package io.throughline.okr.usecases.planning;

import io.throughline.okr.domain.findings.Segmentation;
import io.throughline.okr.domain.findings.WritingRules;
import io.throughline.okr.domain.objective.Objective;
import io.throughline.okr.usecases.sight.Shelf;
import io.throughline.okr.usecases.sight.Sight;
import io.throughline.okr.view.FindingView;
import java.util.List;

/** What the writing rules say of an objective and its key results. */
public class CheckWriting {
    private final Sight sight;
    private final Shelf shelf;
    private final WritingRules rules;

    public CheckWriting(Sight sight, Shelf shelf, Segmentation segmentation) {
        this.sight = sight;
        this.shelf = shelf;
        this.rules = new WritingRules(segmentation);
    }

    public List<FindingView> check(int objective) {
        Objective seen = shelf.objective(objective, sight.now());
        return rules.check(seen, shelf.of(seen)).stream()
                .map(finding -> new FindingView(
                        finding.rule(),
                        finding.level().word(),
                        finding.element().word(),
                        finding.elementId(),
                        finding.start(),
                        finding.end(),
                        finding.messageKey()))
                .toList();
    }
}
