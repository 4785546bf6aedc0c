package io.throughline.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What somebody signs apps with: an Ed25519 key and its certificate, made by the JDK's own tool. */
record SigningKey(PrivateKey key, Certificate certificate) {
    private static final String PASSWORD = "secret";

    /**
     * Makes one whose certificate is valid for ten days.
     *
     * @param begin of those days from now, such as {@code -1d}
     */
    static SigningKey made(Path directory, String name, String begin) throws Exception {
        Path file = directory.resolve(name + ".p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(List.of(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "Ed25519",
                        "-dname",
                        "CN=" + name,
                        "-startdate",
                        begin,
                        "-validity",
                        "10",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IllegalStateException(said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return new SigningKey((PrivateKey) keys.getKey("key", PASSWORD.toCharArray()), keys.getCertificate("key"));
    }

    /** The signature over an app, as an administrator hands it over. */
    Optional<String> signature(byte[] app) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(app);
        return Optional.of(Base64.getEncoder().encodeToString(signature.sign()));
    }

    /** Puts the certificate among the trusted ones of a folder, which is made if it is not there. */
    void trustIn(Path folder) throws IOException {
        try {
            Files.writeString(
                    Files.createTempFile(Files.createDirectories(folder), "trusted", ".crt"),
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
