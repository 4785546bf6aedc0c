package faults.upgradefails;

import com.atlassian.sal.api.message.Message;
import com.atlassian.sal.api.upgrade.PluginUpgradeTask;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public class Task implements PluginUpgradeTask {
    public static final List<Integer> RAN = new CopyOnWriteArrayList<>();

    private final int number;
    private final boolean fails;

    public Task(int number, boolean fails) {
        this.number = number;
        this.fails = fails;
    }

    @Override
    public int getBuildNumber() {
        return number;
    }

    @Override
    public String getShortDescription() {
        return "task " + number;
    }

    @Override
    public Collection<Message> doUpgrade() {
        RAN.add(number);
        if (fails) {
            throw new IllegalStateException("an upgrade that fails");
        }
        return null;
    }

    @Override
    public String getPluginKey() {
        return "fault.upgradefails";
    }
}
