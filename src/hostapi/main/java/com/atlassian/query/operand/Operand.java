package com.atlassian.query.operand;

/** What a field is compared with. Evidence: [POKER] [OLD]. */
public interface Operand {
    String getName();

    String getDisplayString();
}
