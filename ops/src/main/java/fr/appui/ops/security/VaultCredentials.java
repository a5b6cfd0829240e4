package fr.appui.ops.security;

import fr.appui.command.intake.Credentials;
import fr.appui.command.intake.Refused;
import fr.appui.ops.wiring.Databases;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Logins and passwords in the vault; a login is kept as a keyed digest only, enough to make it unique. */
@Component
class VaultCredentials implements Credentials {
    private static final String RESERVE = """
            INSERT INTO vault.credential (account, login_digest)
            VALUES (:account, :digest)
            ON CONFLICT (account) DO UPDATE SET login_digest = excluded.login_digest
            """;

    private final JdbcClient vault;
    private final Passwords passwords;
    private final byte[] loginKey;

    VaultCredentials(@Qualifier("vaultSource") DataSource vault, Passwords passwords, Databases databases) {
        this.vault = JdbcClient.create(vault);
        this.passwords = passwords;
        this.loginKey = hmac(databases.keyEncryptionKey(), "appui login digest v1");
    }

    @Override
    public void reserve(UUID account, String login) {
        try {
            vault.sql(RESERVE)
                    .param("account", account)
                    .param("digest", hmac(loginKey, login.toLowerCase(Locale.ROOT)))
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Refused("login-taken");
        }
    }

    @Override
    public void setPassword(UUID account, String password) {
        passwords.set(account, password);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }
}
