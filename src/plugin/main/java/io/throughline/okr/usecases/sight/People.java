package io.throughline.okr.usecases.sight;

import io.throughline.okr.view.PersonView;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The host's people. */
public interface People {
    /** Persons by key; a key without a person gives one that shows the key and is inactive. "" gives nobody. */
    Map<String, PersonView> byKeys(Collection<String> keys);

    /** The person with this key or log-in name. */
    Optional<PersonView> find(String keyOrName);
}
