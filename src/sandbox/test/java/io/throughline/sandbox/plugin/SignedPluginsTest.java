package io.throughline.sandbox.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.sandbox.osgi.PluginFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which signatures let an app in, with keys the JDK's own tool makes. */
class SignedPluginsTest {
    private static final byte[] APP = "an app".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path directory;

    private static KeyStore ours;
    private static KeyStore strangers;

    @BeforeAll
    static void makeKeys() throws Exception {
        ours = keys("ours", "0d");
        strangers = keys("strangers", "0d");
    }

    private static KeyStore keys(String name, String begin) throws Exception {
        Path file = directory.resolve(name + ".p12");
        Process made = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "Ed25519",
                        "-dname",
                        "CN=" + name,
                        "-startdate",
                        begin.equals("0d") ? "-1d" : begin,
                        "-validity",
                        "10",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret"))
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IllegalStateException(said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "secret".toCharArray());
        }
        return keys;
    }

    private static Optional<String> signature(KeyStore keys) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign((PrivateKey) keys.getKey("key", "secret".toCharArray()));
        signature.update(APP);
        return Optional.of(Base64.getEncoder().encodeToString(signature.sign()));
    }

    private static Path trusting(KeyStore... trusted) throws IOException, GeneralSecurityException {
        Path folder = Files.createTempDirectory(directory, "truststore");
        for (KeyStore keys : trusted) {
            String text = Base64.getMimeEncoder()
                    .encodeToString(keys.getCertificate("key").getEncoded());
            Files.writeString(
                    Files.createTempFile(folder, "trusted", ".crt"),
                    "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
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
        assertThatCode(() -> new SignatureCheck(folder).check(APP, signature(ours)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_app_without_a_signature_or_changed_after_it_or_signed_by_a_stranger_is_refused() throws Exception {
        Path folder = trusting(ours);
        refused(folder, APP, Optional.empty(), "no signature");
        refused(folder, "another app".getBytes(StandardCharsets.UTF_8), signature(ours), "the app was changed");
        refused(folder, APP, signature(strangers), "not of a trusted certificate");
        refused(folder, APP, Optional.of("nonsense"), "not of a trusted certificate");
    }

    @Test
    void no_app_is_taken_while_no_certificate_is_trusted() throws Exception {
        refused(trusting(), APP, signature(ours), "no certificate is trusted");
        refused(directory.resolve("missing"), APP, signature(ours), "no certificate is trusted");
    }

    @Test
    void a_certificate_that_has_expired_is_trusted_no_more() throws Exception {
        KeyStore old = keys("old", "-100d");
        refused(trusting(old), APP, signature(old), "not of a trusted certificate");
    }
}
