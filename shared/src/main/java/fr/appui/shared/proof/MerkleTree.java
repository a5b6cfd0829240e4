package fr.appui.shared.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of one size (RFC 6962, section 2.1), from its complete subtrees: of n leaves, a root or a proof takes a number
 * of hashes in the order of log n.
 *
 * @param size number of leaves
 */
public record MerkleTree(Subtrees subtrees, long size) {
    public Hash root() {
        return size == 0 ? Hash.NOTHING : hash(0, size);
    }

    /** Proves that a leaf stands at its place: the hashes beside its way up, from the leaf's neighbour on (2.1.1). */
    public List<Hash> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " among " + size);
        }
        var path = new ArrayList<Hash>();
        var low = 0L;
        var high = size;
        while (high - low > 1) {
            var middle = low + half(high - low);
            if (index < middle) {
                path.add(hash(middle, high));
                high = middle;
            } else {
                path.add(hash(low, middle));
                low = middle;
            }
        }
        return List.copyOf(path.reversed());
    }

    /** Proves that the tree begins with what it was at a smaller size (2.1.2); empty from nothing, and to itself. */
    public List<Hash> consistency(long since) {
        if (since < 0 || since > size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves never had " + since);
        }
        var proof = new ArrayList<Hash>();
        if (since == 0 || since == size) {
            return proof;
        }
        var low = 0L;
        var high = size;
        while (since != high) {
            var middle = low + half(high - low);
            if (since <= middle) {
                proof.add(hash(middle, high));
                high = middle;
            } else {
                proof.add(hash(low, middle));
                low = middle;
            }
        }
        if (low > 0) {
            proof.add(hash(low, high));
        }
        return List.copyOf(proof.reversed());
    }

    /**
     * Proves that leaves stand side by side at their places: the hashes of all that lies beside them, from left to
     * right. With the leaves themselves they give the root.
     *
     * @param from first leaf
     * @param to the leaf after the last one
     */
    public List<Hash> range(long from, long to) {
        if (from < 0 || from > to || to > size) {
            throw new IllegalArgumentException("no leaves from " + from + " to " + to + " among " + size);
        }
        var proof = new ArrayList<Hash>();
        if (size > 0) {
            addBeside(proof, from, to, 0, size);
        }
        return List.copyOf(proof);
    }

    private void addBeside(List<Hash> proof, long from, long to, long low, long high) {
        if (from <= low && high <= to) {
            return;
        }
        if (high <= from || to <= low || from == to) {
            proof.add(hash(low, high));
            return;
        }
        var middle = low + half(high - low);
        addBeside(proof, from, to, low, middle);
        addBeside(proof, from, to, middle, high);
    }

    /** Of the leaves from one to another, where they hang together in the tree. */
    private Hash hash(long low, long high) {
        var leaves = high - low;
        if (Long.bitCount(leaves) == 1) {
            var level = Long.numberOfTrailingZeros(leaves);
            return subtrees.at(level, low >> level);
        }
        var middle = low + half(leaves);
        return Hash.ofNode(hash(low, middle), hash(middle, high));
    }

    /** How many leaves are on the left: the largest power of two that is smaller than all. */
    static long half(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
