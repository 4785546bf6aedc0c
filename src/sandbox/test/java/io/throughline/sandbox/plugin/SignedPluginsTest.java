package io.throughline.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.sandbox.osgi.PluginFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which signatures let an app in, with keys the JDK's own tool makes. */
class SignedPluginsTest {
    private static final byte[] APP = "an app".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path directory;

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
}
