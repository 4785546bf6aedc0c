package io.throughline.okr.storage.upgrade;

import net.java.ao.schema.Table;

/** An objective, as far as the upgrade to schema 2 knows it. */
@Table("OBJECTIVE")
public interface EarlierObjectiveRow extends EarlierGoalRow {}
