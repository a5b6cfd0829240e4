package fr.appui.shared.proof;

/** The complete subtrees of a tree: those with 1, 2, 4, 8 … leaves, of which none ever changes while the tree grows. */
public interface Subtrees {
    /**
     * The hash of one of them.
     *
     * @param level 0 for leaves; a subtree of level n has 2ⁿ of them
     * @param index among those of its level, from the left, from 0
     */
    Hash at(int level, long index);
}
