package io.throughline.okr.usecases.goal;

import io.throughline.okr.domain.people.Viewer;
import java.util.Optional;

/** The host's people as viewers, whether they are logged in or not. */
@FunctionalInterface
public interface Audience {
    /** The person with that user key as he would look; empty if he is gone or inactive. */
    Optional<Viewer> viewer(String userKey);
}
