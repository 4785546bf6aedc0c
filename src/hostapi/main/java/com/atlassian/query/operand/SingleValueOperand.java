package com.atlassian.query.operand;

/** One value: a number or a text. Evidence: [OLD]. */
public class SingleValueOperand implements Operand {
    private final Long number;
    private final String text;

    public SingleValueOperand(String text) {
        this.number = null;
        this.text = text;
    }

    public SingleValueOperand(Long number) {
        this.number = number;
        this.text = null;
    }

    public Long getLongValue() {
        return number;
    }

    public String getStringValue() {
        return text;
    }

    @Override
    public String getName() {
        return "SingleValueOperand";
    }

    @Override
    public String getDisplayString() {
        return number == null ? '"' + text + '"' : number.toString();
    }
}
