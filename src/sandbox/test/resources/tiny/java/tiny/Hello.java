package tiny;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserManager;

public class Hello {
    private final UserManager users;
    private final TimeZoneManager zones;
    private final ActiveObjects tables;

    public Hello(UserManager users, TimeZoneManager zones, ActiveObjects tables) {
        this.users = users;
        this.zones = zones;
        this.tables = tables;
    }

    public String greeting() {
        return users.getRemoteUser() == null ? "Hello nobody" : "Hello " + users.getRemoteUser().getFullName();
    }

    public String zone() {
        return zones.getDefaultTimeZone().getID();
    }

    public ActiveObjects tables() {
        return tables;
    }
}
