package com.atlassian.query.operand;

/** No value. Evidence: [OLD]. */
public final class EmptyOperand implements Operand {
    public static final EmptyOperand EMPTY = new EmptyOperand();

    @Override
    public String getName() {
        return "EMPTY";
    }

    @Override
    public String getDisplayString() {
        return "EMPTY";
    }
}
