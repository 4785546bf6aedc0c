package io.throughline.okr.wiring;

import com.atlassian.applinks.api.ApplicationLinkService;
import io.throughline.okr.confluence.ConfluenceWordings;
import io.throughline.okr.confluence.LinkedBoardReader;
import io.throughline.okr.confluence.LinkedPositioningReader;
import java.util.List;
import java.util.Map;

/** What is wired in Confluence. Loaded there alone. */
final class ConfluenceBeans {
    private ConfluenceBeans() {}

    static Side side() {
        return new Side(
                List.of(ApplicationLinkService.class),
                List.of(),
                List.of(ConfluenceWordings.class, LinkedBoardReader.class, LinkedPositioningReader.class),
                Map.of());
    }
}
