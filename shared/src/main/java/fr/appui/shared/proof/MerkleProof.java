package fr.appui.shared.proof;

import java.util.Iterator;
import java.util.List;

/** Checks what {@link MerkleTree} proves, without a tree; after RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class MerkleProof {
    private MerkleProof() {}

    /**
     * Checks that a leaf stands at its place in a tree.
     *
     * @throws NotProven if it does not follow from the proof
     */
    public static void includes(long size, Hash root, long index, Hash leaf, List<Hash> proof) {
        must(index >= 0 && index < size, "there is no leaf " + index + " in a tree of " + size);
        var way = new Way(index, size);
        var hash = leaf;
        for (var beside : proof) {
            hash = way.isBesideOnTheLeft() ? Hash.ofNode(beside, hash) : Hash.ofNode(hash, beside);
            way.goUp();
        }
        way.mustBeAtTheRoot();
        must(hash.equals(root), "leaf " + index + " is not the one in the tree");
    }

    /**
     * Checks that a tree begins with a smaller one. With nothing every tree begins, and with itself.
     *
     * @throws NotProven if it does not follow from the proof
     */
    public static void goesOn(long size, Hash root, long newSize, Hash newRoot, List<Hash> proof) {
        must(size >= 0 && size <= newSize, "a tree of " + newSize + " leaves does not go on from " + size);
        if (size == newSize || size == 0) {
            must(proof.isEmpty(), "there is nothing to prove");
            must(size != newSize || root.equals(newRoot), "two trees of " + size + " leaves differ");
            must(size != 0 || root.equals(Hash.NOTHING), "the empty tree has another root");
            return;
        }
        must(!proof.isEmpty(), "the proof is empty");
        var isOneOfItsSubtrees = Long.bitCount(size) == 1;
        var rest = proof.iterator();
        var old = isOneOfItsSubtrees ? root : rest.next();
        var now = old;
        var way = new Way(size - 1, newSize);
        way.goUpWhileOnTheRight();
        while (rest.hasNext()) {
            var beside = rest.next();
            if (way.isBesideOnTheLeft()) {
                old = Hash.ofNode(beside, old);
                now = Hash.ofNode(beside, now);
            } else {
                now = Hash.ofNode(now, beside);
            }
            way.goUp();
        }
        way.mustBeAtTheRoot();
        must(old.equals(root), "the proof does not begin with the tree of " + size);
        must(now.equals(newRoot), "the tree of " + newSize + " does not begin with that of " + size);
    }

    /**
     * The root that a tree has in which these leaves stand side by side.
     *
     * @param from place of the first of them
     * @throws NotProven if there are more hashes beside them than such a tree has, or fewer
     */
    public static Hash rootOfRange(long size, long from, List<Hash> leaves, List<Hash> proof) {
        var to = from + leaves.size();
        must(from >= 0 && to <= size, "no leaves from " + from + " to " + to + " among " + size);
        if (size == 0) {
            must(proof.isEmpty(), "the proof is too long");
            return Hash.NOTHING;
        }
        var beside = proof.iterator();
        var root = new Range(from, to, leaves, beside).hash(0, size);
        must(!beside.hasNext(), "the proof is too long");
        return root;
    }

    /** From a leaf up to the root: its place on each level, and that of the last node beside it. */
    private static final class Way {
        private long place;
        private long last;

        Way(long leaf, long size) {
            this.place = leaf;
            this.last = size - 1;
        }

        /** Whether what is told next stands on the left. */
        boolean isBesideOnTheLeft() {
            return isOnTheRight() || place == last;
        }

        /** One level; on the right edge those without a neighbour are passed over. */
        void goUp() {
            must(last > 0, "the proof is too long");
            if (place == last) {
                while (!isOnTheRight() && place != 0) {
                    shift();
                }
            }
            shift();
        }

        void goUpWhileOnTheRight() {
            while (isOnTheRight()) {
                shift();
            }
        }

        void mustBeAtTheRoot() {
            must(last == 0, "the proof is too short");
        }

        private boolean isOnTheRight() {
            return (place & 1) == 1;
        }

        private void shift() {
            place >>= 1;
            last >>= 1;
        }
    }

    private record Range(long from, long to, List<Hash> leaves, Iterator<Hash> beside) {
        Hash hash(long low, long high) {
            if (high <= from || to <= low || from == to) {
                must(beside.hasNext(), "the proof is too short");
                return beside.next();
            }
            if (high - low == 1) {
                return leaves.get(Math.toIntExact(low - from));
            }
            var middle = low + MerkleTree.half(high - low);
            var left = hash(low, middle);
            return Hash.ofNode(left, hash(middle, high));
        }
    }

    private static void must(boolean holds, String why) {
        if (!holds) {
            throw new NotProven(why);
        }
    }
}
