package io.throughline.sandbox.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.sandbox.Browser;
import io.throughline.sandbox.HostOptions;
import io.throughline.sandbox.Sandbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Both hosts on the MariaDB that the long check starts. */
@Tag("long")
@Tag("once")
@EnabledIfSystemProperty(named = "throughline.mariadb", matches = ".+")
class OnMariaDbTest {
    @TempDir
    private Path data;

    @Test
    void both_hosts_run_with_the_sample_and_find_it_again_after_a_restart() throws Exception {
        String server = System.getProperty("throughline.mariadb");
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            for (String host : new String[] {"jira", "confluence"}) {
                statement.execute("drop database if exists sandbox_" + host);
                statement.execute("create database sandbox_" + host + " character set utf8mb4 collate utf8mb4_bin");
            }
        }
        HostOptions options =
                HostOptions.in(data).plugin(PluginJar.path()).database(server.replace("/?", "/sandbox_{host}?"));
        String units;
        try (Sandbox sandbox = Sandbox.start(options, options)) {
            sandbox.loadSample();
            units = orgUnits(sandbox);
        }
        assertThat(units).contains("平台质量");
        try (Sandbox sandbox = Sandbox.start(options, options)) {
            assertThat(orgUnits(sandbox)).isEqualTo(units);
            assertThat(new Browser(sandbox.jira().baseUrl())
                            .get("priya", "/rest/api/2/search?jql=issuetype%3DEpic&maxResults=0"))
                    .contains("\"total\":");
        }
    }

    private static String orgUnits(Sandbox sandbox) {
        return new Browser(sandbox.jira().baseUrl()).get("admin", "/rest/okr/1/org-units");
    }
}
