package io.throughline.okr.view.workspace;

/** One choice of a list: an org unit or a cycle, indented by what it lies in. */
public record ChoiceView(int id, String name, int depth, boolean chosen) {}
