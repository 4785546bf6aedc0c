package io.throughline.okr.usecases.planning;

import io.throughline.okr.domain.planning.Positioning;
import io.throughline.okr.usecases.draft.DraftReader;
import java.util.List;

/**
 * What a person says of why an org unit exists. Texts that are missing count as "".
 *
 * @param statements 1–10 sentences in their order
 */
public record PositioningDraft(
        String purpose,
        String uniqueValue,
        String dimensions,
        String boundary,
        String direction,
        String businessValue,
        List<String> statements) {
    public PositioningDraft {
        purpose = DraftReader.text(purpose);
        uniqueValue = DraftReader.text(uniqueValue);
        dimensions = DraftReader.text(dimensions);
        boundary = DraftReader.text(boundary);
        direction = DraftReader.text(direction);
        businessValue = DraftReader.text(businessValue);
        statements = statements == null
                ? List.of()
                : statements.stream().map(DraftReader::line).toList();
    }

    Positioning.Written written() {
        return new Positioning.Written(
                new Positioning.Answers(purpose, uniqueValue, dimensions),
                new Positioning.Considerations(boundary, direction, businessValue),
                statements.stream().map(Positioning.Statement::new).toList());
    }
}
