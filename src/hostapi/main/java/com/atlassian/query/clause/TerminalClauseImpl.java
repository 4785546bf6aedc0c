package com.atlassian.query.clause;

import com.atlassian.query.operand.Operand;
import com.atlassian.query.operator.Operator;
import java.util.List;

/** A field against values. Evidence: [OLD]. */
public class TerminalClauseImpl implements TerminalClause {
    private final String name;
    private final Operator operator;
    private final Operand operand;

    public TerminalClauseImpl(String name, Operator operator, Operand operand) {
        this.name = name;
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public List<Clause> getClauses() {
        return List.of();
    }

    @Override
    public Operand getOperand() {
        return operand;
    }

    @Override
    public Operator getOperator() {
        return operator;
    }
}
