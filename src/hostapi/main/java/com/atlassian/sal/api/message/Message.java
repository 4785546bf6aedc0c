package com.atlassian.sal.api.message;

import java.io.Serializable;

/** A text to be translated later: key and arguments. Evidence: [P6]. */
public interface Message {
    String getKey();

    Serializable[] getArguments();
}
