package fr.appui.ops.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords, hashed with Argon2id (19 MiB, 2 passes: ASVS 5), at most two hashes at a time. A verified password is
 * remembered in memory for ten minutes, as a keyed digest, and forgotten as soon as the stored hash changes.
 */
@Component
public class Passwords {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int REMEMBERED_AT_MOST = 2000;

    private static final String HASH = "SELECT password_hash FROM vault.credential WHERE account = :account";
    private static final String SET = "UPDATE vault.credential SET password_hash = :hash WHERE account = :account";

    private final JdbcClient vault;
    private final InstantSource clock;
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final Semaphore atATime = new Semaphore(2);
    private final byte[] processKey = new byte[32];
    private final String nobody;
    private final Map<String, Instant> verified = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED_AT_MOST;
        }
    };

    Passwords(@Qualifier("vaultSource") DataSource vault, InstantSource clock) {
        this.vault = JdbcClient.create(vault);
        this.clock = clock;
        new SecureRandom().nextBytes(processKey);
        this.nobody = hash("nobody");
    }

    public void set(UUID account, String password) {
        vault.sql(SET).param("hash", hash(password)).param("account", account).update();
    }

    boolean matches(UUID account, String password) {
        var stored = vault.sql(HASH)
                .param("account", account)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(hash -> hash);
        if (stored.isEmpty()) {
            refuseSlowly(password);
            return false;
        }
        var memory = digest(account, password, stored.get());
        if (isRemembered(memory)) {
            return true;
        }
        var matches = slowly(() -> argon2.matches(password, stored.get()));
        if (matches) {
            remember(memory);
        }
        return matches;
    }

    /** Takes as long as a real check, so that nobody can tell unknown logins by the clock. */
    void refuseSlowly(String password) {
        slowly(() -> argon2.matches(password, nobody));
    }

    private String hash(String password) {
        return slowly(() -> java.util.Objects.requireNonNull(argon2.encode(password)));
    }

    private <T> T slowly(java.util.function.Supplier<T> work) {
        atATime.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atATime.release();
        }
    }

    private boolean isRemembered(String memory) {
        synchronized (verified) {
            var until = verified.get(memory);
            return until != null && clock.instant().isBefore(until);
        }
    }

    private void remember(String memory) {
        synchronized (verified) {
            verified.put(memory, clock.instant().plus(REMEMBERED));
        }
    }

    private String digest(UUID account, String password, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(processKey, "HmacSHA256"));
            mac.update((account + "\0" + hash + "\0").getBytes(StandardCharsets.UTF_8));
            return new String(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }
}
