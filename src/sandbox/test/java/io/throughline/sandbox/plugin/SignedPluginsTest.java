package io.throughline.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.sandbox.Browser;
import io.throughline.sandbox.SmallPlugin;
import io.throughline.sandbox.StubJira;
import io.throughline.sandbox.host.Switch;
import io.throughline.sandbox.osgi.PluginFailure;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which signatures let an app in, with keys the JDK's own tool makes. */
class SignedPluginsTest {
    private static final byte[] APP = "an app".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path directory;

    @RegisterExtension
    static final StubJira jira = StubJira.withoutPlugins();

    private static SigningKey ours;
    private static SigningKey strangers;

    @BeforeAll
    static void makeKeys() throws Exception {
        ours = SigningKey.made(directory, "ours", "-1d");
        strangers = SigningKey.made(directory, "strangers", "-1d");
    }

    private static Path trusting(SigningKey... trusted) throws IOException {
        Path folder = Files.createTempDirectory(directory, "truststore");
        for (SigningKey key : trusted) {
            key.trustIn(folder);
        }
        return folder;
    }

    private static void refused(Path folder, byte[] app, Optional<String> signature, String reason) {
        assertThatThrownBy(() -> new SignatureCheck(folder).check(app, signature))
                .isInstanceOf(PluginFailure.class)
                .hasMessageContaining(reason);
    }

    @Test
    void an_app_signed_with_a_trusted_certificate_is_taken() throws Exception {
        Path folder = trusting(strangers, ours);
        assertThatCode(() -> new SignatureCheck(folder).check(APP, ours.signature(APP)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_app_without_a_signature_or_changed_after_it_or_signed_by_a_stranger_is_refused() throws Exception {
        Path folder = trusting(ours);
        refused(folder, APP, Optional.empty(), "no signature");
        refused(folder, "another app".getBytes(StandardCharsets.UTF_8), ours.signature(APP), "the app was changed");
        refused(folder, APP, strangers.signature(APP), "not of a trusted certificate");
        refused(folder, APP, Optional.of("nonsense"), "not of a trusted certificate");
    }

    @Test
    void no_app_is_taken_while_no_certificate_is_trusted() throws Exception {
        refused(trusting(), APP, ours.signature(APP), "no certificate is trusted");
        refused(directory.resolve("missing"), APP, ours.signature(APP), "no certificate is trusted");
    }

    @Test
    void a_certificate_that_has_expired_is_trusted_no_more() throws Exception {
        SigningKey old = SigningKey.made(directory, "old", "-100d");
        refused(trusting(old), APP, old.signature(APP), "not of a trusted certificate");
    }

    @Test
    void while_signatures_are_checked_the_administrators_page_takes_a_signed_app_only() throws Exception {
        SigningKey vendor = SigningKey.made(directory, "vendor", "-1d");
        vendor.trustIn(jira.host().sharedHome().resolve("upmconfig").resolve("truststore"));
        byte[] jar = SmallPlugin.sound("slow").withKey("sound.signed").jar(directory);
        byte[] other = SmallPlugin.sound("slow")
                .withKey("sound.signed")
                .withVersion("2.0")
                .jar(directory);
        jira.host().switches().set(Switch.SIGNATURE_CHECK, "on");
        jira.host().switches().set(Switch.SECURE_ADMINISTRATOR_SESSIONS, "off");
        try {
            Browser admin = Browser.loggedIn(jira.host().baseUrl(), "admin");
            assertThat(upload(admin, jar, "").statusCode()).isEqualTo(400);
            assertThat(installed()).isEmpty();
            String signature = vendor.signature(jar).orElseThrow();
            assertThat(upload(admin, jar, signature).statusCode()).isEqualTo(200);
            assertThat(installed()).containsExactly("sound.signed 1.0 ENABLED");
            // one app's signature is not another's
            assertThat(upload(admin, other, signature).statusCode()).isEqualTo(400);
            assertThat(installed()).containsExactly("sound.signed 1.0 ENABLED");
        } finally {
            jira.host().switches().set(Switch.SIGNATURE_CHECK, "off");
            jira.host().switches().set(Switch.SECURE_ADMINISTRATOR_SESSIONS, "on");
        }
        jira.host().plugins().uninstall("sound.signed");
    }

    private static List<String> installed() {
        return jira.host().plugins().installed().stream()
                .map(plugin -> plugin.key() + " " + plugin.version() + " " + plugin.state())
                .toList();
    }

    private static HttpResponse<String> upload(Browser admin, byte[] jar, String signature) {
        String page = "/plugins/servlet/upm";
        String token = Browser.formToken(admin.send(admin.to(page)).body());
        String fields = part("atl_token", "", token) + part("do", "", "upload") + part("signature", "", signature);
        String file = part("plugin", "; filename=\"a.jar\"", "");
        return admin.send(admin.to(page)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        (fields + file).getBytes(StandardCharsets.UTF_8),
                        jar,
                        "\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    private static String part(String name, String more, String value) {
        return "\r\n--part\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value;
    }
}
