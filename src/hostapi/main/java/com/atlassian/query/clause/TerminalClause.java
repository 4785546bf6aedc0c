package com.atlassian.query.clause;

import com.atlassian.query.operand.Operand;
import com.atlassian.query.operator.Operator;

/** A field against values. Evidence: [POKER] [OLD]. */
public interface TerminalClause extends Clause {
    Operand getOperand();

    Operator getOperator();
}
