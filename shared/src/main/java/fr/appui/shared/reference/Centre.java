package fr.appui.shared.reference;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the 17 regional centres (CPias), with the INSEE codes of the regions it serves.
 *
 * <p>Seventeen centres, eighteen regions: La Réunion and Mayotte share one. Source: decree 2017-129; regions as of
 * 2016.
 */
public enum Centre {
    ARA("84"),
    BFC("27"),
    BRE("53"),
    CVL("24"),
    COR("94"),
    GES("44"),
    HDF("32"),
    IDF("11"),
    NOR("28"),
    NAQ("75"),
    OCC("76"),
    PDL("52"),
    PAC("93"),
    GUA("01"),
    GUY("03"),
    MAR("02"),
    REU("04", "06"),
    /** No centre: what the network as a whole declares. It serves no region and nobody has an account of it. */
    NAT;

    private static final String MAYOTTE = "976";
    /** What stands in place of a region where there is none, as for {@link #NAT}. */
    public static final String NOWHERE = "00";

    private static final List<Centre> NETWORK =
            Arrays.stream(values()).filter(centre -> centre != NAT).toList();

    private final List<String> regions;

    Centre(String... regions) {
        this.regions = List.of(regions);
    }

    /** The seventeen. */
    public static List<Centre> network() {
        return NETWORK;
    }

    /** INSEE region codes, the seat's first. */
    public List<String> regions() {
        return regions;
    }

    /**
     * Region that a case of this centre belongs to.
     *
     * @param department department of the case's facility; {@code null} when unknown: the region of the seat
     * @return {@link #NOWHERE}, which is no region, for {@link #NAT}
     */
    public String regionOf(@Nullable String department) {
        if (this == NAT) {
            return NOWHERE;
        }
        return MAYOTTE.equals(department) && this == REU ? "06" : regions.getFirst();
    }
}
