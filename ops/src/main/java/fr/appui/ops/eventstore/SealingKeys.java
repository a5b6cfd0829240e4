package fr.appui.ops.eventstore;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that sealed fields are sealed with: one per subject for its text, one for its requester. They live in a
 * database of their own, wrapped by a key-encryption key that no database holds.
 */
public final class SealingKeys {
    /** What a key opens: the text of a case, or the person who asked. */
    public enum Kind {
        TEXT("t"),
        REQUESTER("r");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        String nameOf(UUID subject) {
            return letter + ":" + subject;
        }
    }

    private static final String MINT = """
            INSERT INTO vault.sealing_key (subject, kind, wrapped)
            VALUES (:subject, 't', :text), (:subject, 'r', :requester)
            ON CONFLICT DO NOTHING
            """;

    private static final String KEYS = """
            SELECT subject, kind, wrapped
              FROM vault.sealing_key
             WHERE subject = ANY(:subjects)
               AND state = 'active'
            """;

    private static final int REMEMBERED = 100_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient vault;
    private final SecretKey keyEncryptionKey;
    private final Map<String, SecretKey> opened = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SecretKey> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param keyEncryptionKey 32 bytes */
    public SealingKeys(DataSource vault, byte[] keyEncryptionKey) {
        this.vault = JdbcClient.create(vault);
        this.keyEncryptionKey = new SecretKeySpec(keyEncryptionKey, "AES");
    }

    /** Makes both keys of a new subject; keys that are there already stay. Durable before any event that needs them. */
    public void mint(UUID subject) {
        var text = fresh();
        var requester = fresh();
        var made = vault.sql(MINT)
                .param("subject", subject)
                .param("text", wrapped(text, Kind.TEXT.nameOf(subject)))
                .param("requester", wrapped(requester, Kind.REQUESTER.nameOf(subject)))
                .update();
        if (made == 2) {
            remember(Kind.TEXT.nameOf(subject), text);
            remember(Kind.REQUESTER.nameOf(subject), requester);
        }
    }

    /** The key, or nothing when it was never made or has been destroyed. */
    public Optional<SecretKey> find(UUID subject, Kind kind) {
        var name = kind.nameOf(subject);
        var known = recall(name);
        if (known.isEmpty()) {
            fetch(java.util.List.of(subject));
            known = recall(name);
        }
        return known;
    }

    /** Fetches the keys of many subjects in one query, ahead of opening their events. */
    public void fetch(Collection<UUID> subjects) {
        var unknown = subjects.stream()
                .distinct()
                .filter(subject -> recall(Kind.TEXT.nameOf(subject)).isEmpty())
                .toArray(UUID[]::new);
        if (unknown.length == 0) {
            return;
        }
        vault.sql(KEYS).param("subjects", unknown).query(row -> {
            var name = row.getString("kind") + ":" + row.getObject("subject", UUID.class);
            remember(name, unwrapped(row.getBytes("wrapped"), name));
        });
    }

    /**
     * Seals what belongs to a subject but is no event, under its text key, which is made if need be.
     *
     * @param context must be told again to open it
     */
    public byte[] seal(UUID subject, byte[] plain, String context) {
        var key = find(subject, Kind.TEXT);
        if (key.isEmpty()) {
            mint(subject);
            key = find(subject, Kind.TEXT);
        }
        return Seal.encrypt(key.orElseThrow(), plain, context).joined();
    }

    /** What was sealed, or nothing when the subject's key has been destroyed. */
    public Optional<byte[]> open(UUID subject, byte[] sealed, String context) {
        return find(subject, Kind.TEXT).map(key -> Seal.split(sealed).decrypt(key, context));
    }

    private Optional<SecretKey> recall(String name) {
        synchronized (opened) {
            return Optional.ofNullable(opened.get(name));
        }
    }

    private void remember(String name, SecretKey key) {
        synchronized (opened) {
            opened.put(name, key);
        }
    }

    private static SecretKey fresh() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256, RANDOM);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no AES-256", e);
        }
    }

    private byte[] wrapped(SecretKey key, String name) {
        return Seal.encrypt(keyEncryptionKey, key.getEncoded(), name).joined();
    }

    private SecretKey unwrapped(byte[] wrapped, String name) {
        return new SecretKeySpec(Seal.split(wrapped).decrypt(keyEncryptionKey, name), "AES");
    }

    /**
     * AES-256-GCM with a random nonce; {@code context} is authenticated beside the text, so that a seal moved to
     * another place does not open.
     */
    record Seal(byte[] nonce, byte[] ciphertext) {
        private static final int NONCE_BYTES = 12;
        private static final int TAG_BITS = 128;

        static Seal encrypt(SecretKey key, byte[] plain, String context) {
            var nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            try {
                return new Seal(
                        nonce, cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("sealing failed", e);
            }
        }

        byte[] decrypt(SecretKey key, String context) {
            try {
                return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(ciphertext);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a seal does not open: wrong key, or its bytes were altered", e);
            }
        }

        byte[] joined() {
            var joined = new byte[nonce.length + ciphertext.length];
            System.arraycopy(nonce, 0, joined, 0, nonce.length);
            System.arraycopy(ciphertext, 0, joined, nonce.length, ciphertext.length);
            return joined;
        }

        static Seal split(byte[] joined) {
            return new Seal(
                    java.util.Arrays.copyOfRange(joined, 0, NONCE_BYTES),
                    java.util.Arrays.copyOfRange(joined, NONCE_BYTES, joined.length));
        }

        private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context)
                throws GeneralSecurityException {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher;
        }
    }
}
