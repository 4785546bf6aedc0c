package io.throughline.sandbox.activeobjects;

import com.atlassian.activeobjects.external.ModelVersion;

/** Remembers up to which model version a table prefix was upgraded. */
public interface ModelVersions {
    /** Version 0 if nothing was ever upgraded. */
    ModelVersion of(String prefix);

    void set(String prefix, ModelVersion version);
}
