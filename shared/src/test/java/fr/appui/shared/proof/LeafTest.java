package fr.appui.shared.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The record of a leaf: written once, it may never be written otherwise. */
class LeafTest {
    private static final Leaf LEAF = new Leaf(
            7,
            UUID.fromString("00112233-4455-7677-8899-aabbccddeeff"),
            2,
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
            "support-request.opened",
            3,
            Instant.parse("2020-03-16T08:30:00.123456Z"),
            Hash.of(new byte[] {1}),
            Hash.of(new byte[] {2}));

    @Test
    void its_record_is_what_the_documentation_says() {
        assertThat(HexFormat.of().formatHex(LEAF.record()))
                .isEqualTo("01"
                        + "0000000000000007"
                        + "00112233445576778899aabbccddeeff"
                        + "00000002"
                        + "01890a5dac96774bbcceb302099a8057"
                        + "0016"
                        + "737570706f72742d726571756573742e6f70656e6564"
                        + "0003"
                        + "0005a0f49ffc3440"
                        + "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"
                        + "dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986");
    }

    @Test
    void one_file_proves_that_a_leaf_stands_in_a_log() {
        var log = NoteSigner.withNewKey("example.org/register", NoteKey.Use.NOTE);
        var tree = new GrownTree()
                .add(Hash.ofLeaf(new byte[] {0}))
                .add(LEAF.hash())
                .add(Hash.ofLeaf(new byte[] {2}));
        var checkpoint = new Checkpoint("example.org/register", 3, tree.whole().root()).signedBy(log);
        var written = new LeafProof(1, tree.whole().inclusion(1), checkpoint).written();

        var proof = LeafProof.parse(written);

        assertThat(written).startsWith("c2sp.org/tlog-proof@v1\nindex 1\n");
        assertThat(proof.written()).isEqualTo(written);
        var keys = List.of(log.key());
        proof.check("example.org/register", keys, LEAF.hash());
        var extra = LeafProof.parse(written.replace("@v1\n", "@v1\nextra AAAA\n"));
        assertThat(extra).isEqualTo(proof);
        refuses(() -> proof.check("example.org/other", keys, LEAF.hash()));
        refuses(() -> proof.check("example.org/register", keys, Hash.NOTHING));
        refuses(() -> proof.check("example.org/register", List.of(), LEAF.hash()));
        refuses(() -> LeafProof.parse(written.replace("index 1", "index 2"))
                .check("example.org/register", keys, LEAF.hash()));
        refuses(() -> LeafProof.parse(written.replace("index 1", "index 01")));
        refuses(() -> LeafProof.parse(written.replace("@v1", "@v2")));
    }

    private static void refuses(Runnable reading) {
        assertThatExceptionOfType(NotProven.class).isThrownBy(reading::run);
    }
}
