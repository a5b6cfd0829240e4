package fr.appui.query.facility;

import fr.appui.query.reading.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of names and towns as they are searched: folded, split at every sign, and with the abbreviations of the
 * field and what they stand for taken as the same.
 */
public final class FacilityWords {
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern DOTTED = Pattern.compile("\\b([a-z])\\.(?=[a-z]\\b)");

    /** Words that tell one place from no other. */
    public static final Set<String> SMALL =
            Set.of("de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "a", "au", "aux", "sur", "sous", "pour");

    /** Longest first: what stands on the left is searched as what stands on the right. */
    private static final Map<List<String>, String> SAME = same("""
            etablissement d hebergement pour personnes agees dependantes = ehpad
            etablissement hebergement personnes agees dependantes = ehpad
            maison de retraite = ehpad
            centre hospitalier universitaire = chu
            centre hospitalier regional universitaire = chu
            centre hospitalier regional = chr
            centre hospitalier specialise = chs
            centre hospitalier intercommunal = chi
            centre hospitalier = ch
            ctre hospitalier = ch
            hopital local = ch
            hospices civils de lyon = hcl
            hospitalisation a domicile = had
            service de soins infirmiers a domicile = ssiad
            soins infirmiers a domicile = ssiad
            institut medico educatif = ime
            institut medico pedagogique = imp
            institut therapeutique educatif et pedagogique = itep
            maison d accueil specialisee = mas
            foyer d accueil medicalise = fam
            etablissement d accueil medicalise = eam
            etablissement et service d aide par le travail = esat
            service d education speciale et de soins a domicile = sessad
            centre d action medico sociale precoce = camsp
            centre medico psycho pedagogique = cmpp
            centre medico psychologique = cmp
            centre d hebergement et de reinsertion sociale = chrs
            protection maternelle et infantile = pmi
            maison de sante pluriprofessionnelle = msp
            maison de sante pluridisciplinaire = msp
            maison de sante = msp
            unite de soins de longue duree = usld
            soins de suite et de readaptation = ssr
            soins medicaux et de readaptation = ssr
            smr = ssr
            laboratoire = labo
            st = saint
            ste = sainte
            sts = saints
            mt = mont
            res = residence
            clin = clinique
            hop = hopital
            gpe = groupe
            dr = docteur
            nd = notre dame
            """);

    private static final int LONGEST =
            SAME.keySet().stream().mapToInt(List::size).max().orElse(1);

    /** Categories under which people look for a facility whatever its name says. */
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("101", "hopital chu chr"),
            Map.entry("106", "hopital ch"),
            Map.entry("355", "hopital ch"),
            Map.entry("292", "hopital chs"),
            Map.entry("114", "hopital"),
            Map.entry("128", "clinique"),
            Map.entry("365", "clinique"),
            Map.entry("127", "had"),
            Map.entry("500", "ehpad maison retraite"),
            Map.entry("202", "residence autonomie foyer logement"),
            Map.entry("354", "ssiad"),
            Map.entry("209", "spasad"),
            Map.entry("255", "mas"),
            Map.entry("437", "fam"),
            Map.entry("183", "ime"),
            Map.entry("186", "itep"),
            Map.entry("182", "sessad"),
            Map.entry("246", "esat"),
            Map.entry("124", "centre sante"),
            Map.entry("603", "msp"),
            Map.entry("604", "cpts"),
            Map.entry("214", "chrs"),
            Map.entry("223", "pmi"),
            Map.entry("611", "labo laboratoire"),
            Map.entry("620", "pharmacie"));

    private FacilityWords() {}

    private static Map<List<String>, String> same(String lines) {
        var same = new LinkedHashMap<List<String>, String>();
        lines.lines().map(line -> line.split(" = ")).forEach(pair -> same.put(List.of(pair[0].split(" ")), pair[1]));
        return same;
    }

    /** Every word by itself, as it was written but for accents, capitals and signs. */
    static List<String> plain(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var line = Folding.line(text);
        for (var before = ""; !before.equals(line); ) {
            before = line;
            line = DOTTED.matcher(line).replaceAll("$1");
        }
        return SIGNS.splitAsStream(line).filter(word -> !word.isEmpty()).toList();
    }

    /** The words, with each longer name of the field as the abbreviation that it is searched by. */
    public static List<String> searched(@Nullable String text) {
        var plain = plain(text);
        var words = new ArrayList<String>();
        for (var at = 0; at < plain.size(); ) {
            var taken = 0;
            for (var length = Math.min(LONGEST, plain.size() - at); length > 0 && taken == 0; length--) {
                var same = SAME.get(plain.subList(at, at + length));
                if (same != null) {
                    words.addAll(List.of(same.split(" ")));
                    taken = length;
                }
            }
            if (taken == 0) {
                words.add(plain.get(at));
                taken = 1;
            }
            at += taken;
        }
        return words;
    }

    /** All words under which a text can be found: as written, as abbreviated. */
    public static Set<String> findable(@Nullable String... texts) {
        var words = new LinkedHashSet<String>();
        for (var text : texts) {
            words.addAll(plain(text));
            words.addAll(searched(text));
        }
        return words;
    }

    static List<String> called(@Nullable String category) {
        return category == null
                ? List.of()
                : List.of(CALLED.getOrDefault(category, "").split(" ")).stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
