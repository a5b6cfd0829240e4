package fr.appui.shared.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Trees and their proofs, against the vectors of Certificate Transparency and against every proof of small trees. */
class MerkleTreeTest {
    /** Leaves and roots that the implementations of Certificate Transparency are tested with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int LARGEST = 130;

    /** Every range of trees up to this size; of larger ones those that begin or end at one of these places. */
    private static final int ALL_RANGES = 34;

    private int accepted;
    private int refused;

    @Test
    void roots_are_those_of_certificate_transparency() {
        var tree = new GrownTree();
        LEAVES.forEach(leaf -> tree.add(Hash.ofLeaf(HexFormat.of().parseHex(leaf))));

        assertThat(IntStream.rangeClosed(0, LEAVES.size())
                        .mapToObj(size -> tree.at(size).root().hex()))
                .isEqualTo(ROOTS);
    }

    @Test
    void proofs_are_those_of_certificate_transparency() {
        var tree = new GrownTree();
        LEAVES.forEach(leaf -> tree.add(Hash.ofLeaf(HexFormat.of().parseHex(leaf))));

        assertThat(hex(tree.at(8).inclusion(0)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(tree.at(3).inclusion(2)))
                .containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(hex(tree.at(8).consistency(1)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(tree.at(8).consistency(6)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void every_leaf_of_every_small_tree_is_proven_and_nothing_else_is() {
        var tree = tree();
        for (var size = 1L; size <= LARGEST; size++) {
            var root = tree.at(size).root();
            for (var index = 0L; index < size; index++) {
                var at = index;
                var of = size;
                var leaf = tree.at(0, index);
                var proof = tree.at(size).inclusion(index);
                accept(() -> MerkleProof.includes(of, root, at, leaf, proof));
                for (var bad : spoilt(proof)) {
                    refuse(() -> MerkleProof.includes(of, root, at, leaf, bad));
                }
                refuse(() -> MerkleProof.includes(of, root, at, other(leaf), proof));
                refuse(() -> MerkleProof.includes(of, other(root), at, leaf, proof));
                refuse(() -> MerkleProof.includes(of, root, of, leaf, proof));
                refuse(() -> MerkleProof.includes(of, root, -1, leaf, proof));
                if (size > 1) {
                    refuse(() -> MerkleProof.includes(of, root, (at + 1) % of, leaf, proof));
                }
            }
        }
        tell("inclusion");
    }

    @Test
    void every_small_tree_is_proven_to_begin_with_every_smaller_one_and_with_nothing_else() {
        var tree = tree();
        for (var size = 0L; size <= LARGEST; size++) {
            for (var since = 0L; since <= size; since++) {
                var before = tree.at(since).root();
                var now = tree.at(size).root();
                var from = since;
                var to = size;
                var proof = tree.at(size).consistency(since);
                accept(() -> MerkleProof.goesOn(from, before, to, now, proof));
                for (var bad : spoilt(proof)) {
                    refuse(() -> MerkleProof.goesOn(from, before, to, now, bad));
                }
                refuse(() -> MerkleProof.goesOn(from, other(before), to, now, proof));
                if (since > 0) {
                    refuse(() -> MerkleProof.goesOn(from, before, to, other(now), proof));
                }
                if (since < size) {
                    refuse(() -> MerkleProof.goesOn(to, now, from, before, proof));
                }
            }
        }
        tell("consistency");
    }

    @Test
    void ranges_of_small_trees_give_their_root_and_no_other() {
        var tree = tree();
        for (var size = 0L; size <= LARGEST; size++) {
            var root = tree.at(size).root();
            var of = size;
            for (var from = 0L; from <= size; from++) {
                for (var to : ends(from, size)) {
                    var first = from;
                    var leaves = LongStream.range(from, to)
                            .mapToObj(index -> tree.at(0, index))
                            .toList();
                    var proof = tree.at(size).range(from, to);
                    accept(() -> assertGives(root, of, first, leaves, proof));
                    for (var bad : spoilt(proof)) {
                        refuse(() -> assertGives(root, of, first, leaves, bad));
                    }
                    if (!leaves.isEmpty()) {
                        refuse(() -> assertGives(root, of, first, spoilt(leaves).getFirst(), proof));
                        refuse(() -> assertGives(root, of, first, leaves.subList(1, leaves.size()), proof));
                    }
                }
            }
        }
        tell("range");
    }

    private static LongStream endsOf(long from, long size) {
        return size <= ALL_RANGES
                ? LongStream.rangeClosed(from, size)
                : LongStream.of(from, from + 1, (from + size) / 2, size - 1, size)
                        .filter(to -> to >= from && to <= size)
                        .distinct();
    }

    private static List<Long> ends(long from, long size) {
        return endsOf(from, size).boxed().toList();
    }

    private static void assertGives(Hash root, long size, long from, List<Hash> leaves, List<Hash> proof) {
        if (!MerkleProof.rootOfRange(size, from, leaves, proof).equals(root)) {
            throw new NotProven("another root");
        }
    }

    private void accept(Runnable proof) {
        assertThatNoException().isThrownBy(proof::run);
        accepted++;
    }

    private void refuse(Runnable proof) {
        assertThatExceptionOfType(NotProven.class).isThrownBy(proof::run);
        refused++;
    }

    private void tell(String what) {
        System.out.printf(
                "%s proofs of all trees up to %d leaves: %d accepted, %d bad ones refused%n",
                what, LARGEST, accepted, refused);
        assertThat(accepted).isGreaterThan(LARGEST);
        assertThat(refused).isGreaterThan(accepted);
    }

    private static GrownTree tree() {
        var tree = new GrownTree();
        for (var n = 0; n < LARGEST; n++) {
            tree.add(Hash.ofLeaf(ByteBuffer.allocate(4).putInt(n).array()));
        }
        return tree;
    }

    /** Each hash of a proof changed, left out and told twice, and one more at either end. */
    private static List<List<Hash>> spoilt(List<Hash> proof) {
        var all = new ArrayList<List<Hash>>();
        for (var i = 0; i < proof.size(); i++) {
            var changed = new ArrayList<>(proof);
            changed.set(i, other(proof.get(i)));
            all.add(changed);
            var shorter = new ArrayList<>(proof);
            shorter.remove(i);
            all.add(shorter);
            var longer = new ArrayList<>(proof);
            longer.add(i, proof.get(i));
            all.add(longer);
        }
        all.add(with(0, proof));
        all.add(with(proof.size(), proof));
        return all;
    }

    private static List<Hash> with(int place, List<Hash> proof) {
        var longer = new ArrayList<>(proof);
        longer.add(place, Hash.NOTHING);
        return longer;
    }

    private static Hash other(Hash hash) {
        var bytes = hash.bytes();
        bytes[7] ^= 4;
        return Hash.from(bytes);
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}
