package fr.appui.shared.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and checkpoints, against those that other programs have signed. */
class SignedNoteTest {
    /** The example of C2SP signed-note. */
    private static final NoteKey EXAMPLE =
            NoteKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

    private static final String EXAMPLE_NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** The key pair of Go's package note, with its text. */
    private static final String GO_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String GO_LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    /** Checkpoints of the public database of Go's modules. */
    private static final NoteKey GO_SUM =
            NoteKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");

    private static final List<String> GO_SUMS = List.of("""
            go.sum database tree
            65209736
            5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=

            — sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=
            """, """
            go.sum database tree
            6476701
            mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

            — sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
            """, """
            go.sum database tree
            28891140
            ++pUIeKTwGvykMUkmM3AT97PwQipMT6H/p7t86E0Sp0=

            — sum.golang.org Az3grqNvOILDz7xwAKugtVFZwd+I9IyB/mHrUYzcVaS9zKsRVdRLNGLFpnAcLhyoBBkdIYEzK/+7Eu4wanYttLrPsQo=
            """);

    private static final Instant NOW = Instant.ofEpochSecond(1_679_315_147);

    @Test
    void the_example_of_the_standard_is_signed_by_its_key() {
        var note = SignedNote.parse(EXAMPLE_NOTE);

        assertThat(note.signedBy(List.of(EXAMPLE))).containsExactly(EXAMPLE);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.written()).isEqualTo(EXAMPLE_NOTE);
    }

    @Test
    void what_others_sign_is_signed_alike_byte_by_byte() {
        var signer = NoteSigner.parse(GO_SECRET);

        assertThat(signer.key()).hasToString(GO_KEY);
        assertThat(signer.secret()).isEqualTo(GO_SECRET);
        assertThat(signer.sign(GO_TEXT).line()).isEqualTo(GO_LINE);
    }

    @Test
    void checkpoints_of_a_public_log_are_read_and_hold() {
        for (var written : GO_SUMS) {
            var note = SignedNote.parse(written);
            assertThat(note.signedBy(List.of(GO_SUM))).containsExactly(GO_SUM);
            var checkpoint = Checkpoint.parse(note.text());
            assertThat(checkpoint.origin()).isEqualTo("go.sum database tree");
            assertThat(checkpoint.size()).isGreaterThan(6_000_000);
            assertThat(checkpoint.text()).isEqualTo(note.text());
        }
    }

    @Test
    void a_changed_text_or_signature_refuses_the_whole_note() {
        var other = NoteSigner.withNewKey("example.org/other", NoteKey.Use.NOTE);
        var both = SignedNote.parse(EXAMPLE_NOTE).with(other.sign("This is an example message.\n"));

        assertThat(both.signedBy(List.of(EXAMPLE, other.key()))).isEqualTo(Set.of(EXAMPLE, other.key()));
        refuses(() -> SignedNote.parse(both.written().replace("example m", "axample m"))
                .signedBy(List.of(EXAMPLE)));
        refuses(() -> SignedNote.parse(both.written().replace("IneyaQM=", "IneyaQQ="))
                .signedBy(List.of(EXAMPLE, other.key())));
    }

    @Test
    void keys_that_are_not_known_are_passed_over_even_if_they_share_a_name() {
        var namesake = NoteSigner.withNewKey(EXAMPLE.name(), NoteKey.Use.NOTE);
        var note = SignedNote.parse(EXAMPLE_NOTE);

        assertThat(note.signedBy(List.of(namesake.key()))).isEmpty();
        assertThat(note.with(namesake.sign(note.text())).signedBy(List.of(EXAMPLE)))
                .containsExactly(EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n\n",
                "text\n— example.com/foo Uw2QOg==\n",
                "text\n\n- example.com/foo Uw2QOg==\n",
                "text\n\n— example.com/foo Uw2QOg==\n",
                "text\n\n—  Uw2QOkn8srV1\n",
                "text\n\n— a+b Uw2QOkn8srV1\n",
                "text\n\n— a b Uw2QOkn8srV1\n",
                "text\n\n— a Uw2QOkn8srV1",
                "text\n\n— a Uw2QOkn8srV1 \n",
                "text\n\n— a Uw2QOkn8srV1\r\n",
                "te\u0000xt\n\n— a Uw2QOkn8srV1\n",
                "text\n\n— a Uw2QOkn8srV\n",
                "text\n\n— a Uw2QOkn8sr-_\n",
                "text\n\n— a Uw2QOkn8sq==\n",
                "text\n\n— a Uw2QOkn8srV1\ntail\n"
            })
    void what_is_no_note_is_refused(String written) {
        refuses(() -> SignedNote.parse(written).signedBy(List.of(EXAMPLE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n",
                "a\n1\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n0\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        refuses(() -> Checkpoint.parse(text));
    }

    @Test
    void the_example_of_a_checkpoint_is_read() {
        var text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

        var checkpoint = Checkpoint.parse(text);

        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text + "one more line\n").extensions()).containsExactly("one more line");
    }

    @Test
    void a_cosignature_holds_with_its_hour_and_with_no_other() {
        var log = NoteSigner.withNewKey("example.com/behind-the-sofa", NoteKey.Use.NOTE);
        var witness = NoteSigner.withNewKey("witness.example.com/w1", NoteKey.Use.COSIGNATURE);
        var note = new Checkpoint("example.com/behind-the-sofa", 1, Hash.ofLeaf(new byte[] {1})).signedBy(log);

        var cosignature = witness.cosign(note.text(), NOW);
        var cosigned = SignedNote.parse(note.with(cosignature).written());

        assertThat(cosigned.signedBy(List.of(log.key(), witness.key()))).hasSize(2);
        assertThat(cosignature.hour()).isEqualTo(NOW);
        var earlier = witness.cosign(note.text(), NOW.minusSeconds(1)).signature();
        var later = cosignature.signature();
        System.arraycopy(earlier, 0, later, 0, Long.BYTES);
        refuses(() -> note.with(NoteSignature.of(witness.key(), later)).signedBy(List.of(witness.key())));
        assertThat(NoteKey.parse(witness.key().toString())).isEqualTo(witness.key());
    }

    @Test
    void a_key_of_one_use_is_not_one_of_another() {
        var log = NoteSigner.withNewKey("example.com/log", NoteKey.Use.NOTE);
        var asWitness = new NoteKey(
                "example.com/log", NoteKey.Use.COSIGNATURE, log.key().key());

        assertThat(asWitness.id()).isNotEqualTo(log.key().id());
        assertThat(new SignedNote("text\n", List.of(log.sign("text\n"))).signedBy(List.of(asWitness)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903a",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==",
                "example.com/foo+530d903a+"
            })
    void what_is_no_key_is_refused(String written) {
        refuses(() -> NoteKey.parse(written));
    }

    private static void refuses(Runnable reading) {
        assertThatExceptionOfType(NotProven.class).isThrownBy(reading::run);
    }
}
