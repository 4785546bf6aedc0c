package io.throughline.okr.storage.upgrade;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import io.throughline.okr.storage.row.KeyNumberRow;
import io.throughline.okr.storage.row.ScopeRow;
import java.util.UUID;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Schema 1: the rows that every writer takes are there before the first one comes, so that no two make them at once. */
public final class FirstRows implements ActiveObjectsUpgradeTask {
    @Override
    public ModelVersion getModelVersion() {
        return ModelVersion.valueOf("1");
    }

    @Override
    @SuppressWarnings("unchecked") // an array of a generic type
    public void upgrade(ModelVersion current, ActiveObjects ao) {
        ao.migrate(ScopeRow.class, KeyNumberRow.class);
        scope("epoch", UUID.randomUUID().toString(), ao);
        scope("shared", "-", ao);
        numbers("objective", ao);
        numbers("key-result", ao);
    }

    private static void scope(String key, String stamp, ActiveObjects ao) {
        if (ao.count(ScopeRow.class, Query.select().where("SCOPE_KEY = ?", key)) == 0) {
            ao.create(
                    ScopeRow.class,
                    new DBParam("SCOPE_KEY", key),
                    new DBParam("REVISION", 0L),
                    new DBParam("TOUCHED", 0L),
                    new DBParam("STAMP", stamp));
        }
    }

    private static void numbers(String kind, ActiveObjects ao) {
        if (ao.count(KeyNumberRow.class, Query.select().where("ELEMENT_KIND = ?", kind)) == 0) {
            ao.create(
                    KeyNumberRow.class,
                    new DBParam("ELEMENT_KIND", kind),
                    new DBParam("LAST_NUMBER", 0),
                    new DBParam("TOUCHED", 0L));
        }
    }
}
