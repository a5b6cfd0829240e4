package fr.appui.ops.demo;

import fr.appui.shared.reference.Centre;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a centre serves.
 *
 * @param population in ten thousands, about 2020
 * @param zone working hours are local, counting days are those of Paris
 * @param phone beginning of telephone numbers that the regulator keeps for fiction
 * @param departments INSEE codes; one named twice has more facilities
 */
record Area(Centre centre, int population, ZoneId zone, String phone, List<String> departments) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String MOBILE = "06 39 98";

    static Area of(Centre centre) {
        return switch (centre) {
            case ARA -> mainland(centre, 808, "04 65 71", "01 03 07 15 26 38 42 43 63 69 69 73 74");
            case BFC -> mainland(centre, 280, "03 53 01", "21 25 39 58 70 71 89 90");
            case BRE -> mainland(centre, 337, "02 61 91", "22 29 35 56");
            case CVL -> mainland(centre, 257, "02 61 91", "18 28 36 37 41 45");
            case COR -> mainland(centre, 34, "04 65 71", "2A 2B");
            case GES -> mainland(centre, 556, "03 53 01", "08 10 51 52 54 55 57 67 68 88");
            case HDF -> mainland(centre, 600, "03 53 01", "02 59 59 60 62 80");
            case IDF -> mainland(centre, 1232, "01 99 00", "75 77 78 91 92 93 94 95");
            case NOR -> mainland(centre, 332, "02 61 91", "14 27 50 61 76");
            case NAQ -> mainland(centre, 603, "05 36 49", "16 17 19 23 24 33 40 47 64 79 86 87");
            case OCC -> mainland(centre, 597, "05 36 49", "09 11 12 30 31 32 34 46 48 65 66 81 82");
            case PDL -> mainland(centre, 383, "02 61 91", "44 49 53 72 85");
            case PAC -> mainland(centre, 508, "04 65 71", "04 05 06 13 83 84");
            case GUA -> overseas(centre, 38, "America/Guadeloupe", "971");
            case GUY -> overseas(centre, 29, "America/Cayenne", "973");
            case MAR -> overseas(centre, 36, "America/Martinique", "972");
            case REU -> overseas(centre, 114, "Indian/Reunion", "974 974 974 976");
            case NAT -> throw new IllegalArgumentException("the network has no area of its own");
        };
    }

    static Map<Centre, Integer> populations() {
        var populations = new LinkedHashMap<Centre, Integer>();
        Centre.network().forEach(centre -> populations.put(centre, of(centre).population));
        return populations;
    }

    private static Area mainland(Centre centre, int population, String phone, String departments) {
        return new Area(centre, population, PARIS, phone, List.of(departments.split(" ")));
    }

    private static Area overseas(Centre centre, int population, String zone, String departments) {
        return new Area(centre, population, ZoneId.of(zone), MOBILE, List.of(departments.split(" ")));
    }
}
