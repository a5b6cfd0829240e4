package fr.appui.shared.proof;

import java.util.ArrayList;
import java.util.List;

/** A tree that grows leaf by leaf in memory and can tell what it was at any size. */
public final class GrownTree implements Subtrees {
    private final List<List<Hash>> levels = new ArrayList<>(List.of(new ArrayList<>()));

    /** Adds a leaf at the right, and every subtree that it completes. */
    public GrownTree add(Hash leaf) {
        var hash = leaf;
        for (var level = 0; ; level++) {
            var row = levels.get(level);
            row.add(hash);
            if (row.size() % 2 == 1) {
                return this;
            }
            hash = Hash.ofNode(row.get(row.size() - 2), row.getLast());
            if (level + 1 == levels.size()) {
                levels.add(new ArrayList<>());
            }
        }
    }

    public long size() {
        return levels.getFirst().size();
    }

    public MerkleTree whole() {
        return at(size());
    }

    /** What it was when it had so many leaves. */
    public MerkleTree at(long size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("a tree of " + size() + " leaves was never one of " + size);
        }
        return new MerkleTree(this, size);
    }

    @Override
    public Hash at(int level, long index) {
        return levels.get(level).get(Math.toIntExact(index));
    }
}
