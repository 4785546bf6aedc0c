package io.throughline.sandbox.plugin;

import io.throughline.sandbox.osgi.PluginFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a JAR was signed by somebody the administrator trusts: an Ed25519 signature over the whole file, handed over beside
 * it, checked with the certificates in the home's trust folder, as the hosts' app manager does from version 8 on.
 */
final class SignatureCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);

    private final Path trusted;

    /** @param trusted folder with X.509 certificates, in text or binary form; need not be there */
    SignatureCheck(Path trusted) {
        this.trusted = trusted;
    }

    /**
     * Returns if a trusted certificate that is valid today made the signature.
     *
     * @param signature in base 64
     * @throws PluginFailure if none did
     */
    void check(byte[] jar, Optional<String> signature) {
        if (signature.isEmpty()) {
            throw new PluginFailure("The app has no signature, and this host takes signed apps only");
        }
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(signature.get());
        } catch (IllegalArgumentException noBase64) {
            throw new PluginFailure("The app's signature is not readable", noBase64);
        }
        List<X509Certificate> certificates = certificates();
        if (certificates.isEmpty()) {
            throw new PluginFailure("The app's signature cannot be checked: no certificate is trusted");
        }
        if (certificates.stream().noneMatch(certificate -> made(certificate, jar, bytes))) {
            throw new PluginFailure("The app's signature is not of a trusted certificate, or the app was changed");
        }
    }

    private static boolean made(X509Certificate certificate, byte[] jar, byte[] signature) {
        try {
            certificate.checkValidity();
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(certificate.getPublicKey());
            check.update(jar);
            return check.verify(signature);
        } catch (GeneralSecurityException notThisOne) {
            LOG.debug("{} did not sign it", certificate.getSubjectX500Principal(), notThisOne);
            return false;
        }
    }

    private List<X509Certificate> certificates() {
        if (!Files.isDirectory(trusted)) {
            return List.of();
        }
        List<X509Certificate> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(trusted)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (Certificate each :
                            CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                        if (each instanceof X509Certificate certificate) {
                            found.add(certificate);
                        }
                    }
                } catch (CertificateException unreadable) {
                    LOG.warn("{} in the trust folder is no certificate", file.getFileName(), unreadable);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }
}
