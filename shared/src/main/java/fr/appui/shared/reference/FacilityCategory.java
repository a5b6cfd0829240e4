package fr.appui.shared.reference;

import static fr.appui.shared.reference.Sector.COMMUNAUTE;
import static fr.appui.shared.reference.Sector.EMS;
import static fr.appui.shared.reference.Sector.ES;
import static fr.appui.shared.reference.Sector.VILLE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A category of the public file of facilities, and the sector that a request from there is proposed to belong to. Only
 * proposed: the sector is decided on the request.
 *
 * @param code three digits
 * @param subSector inside {@code COMMUNAUTE} only
 */
public record FacilityCategory(
        String code, String label, Sector sector, @Nullable SubSector subSector) {
    private static final List<FacilityCategory> ALL = Stream.of(
                    of(ES, """
                            101 Centre hospitalier régional (CHR)
                            106 Centre hospitalier, ex-hôpital local
                            355 Centre hospitalier (CH)
                            365 Établissement de soins pluridisciplinaire
                            128 Établissement de soins chirurgicaux
                            129 Établissement de soins médicaux
                            109 Établissement de santé privé autorisé en SSR
                            127 Hospitalisation à domicile
                            131 Centre de lutte contre le cancer
                            141 Centre de dialyse
                            146 Structure d’alternative à la dialyse en centre
                            292 Centre hospitalier spécialisé en santé mentale
                            362 Établissement de soins de longue durée
                            114 Hôpital des armées
                            """), of(EMS, """
                            500 Établissement d’hébergement pour personnes âgées dépendantes (EHPAD)
                            501 EHPA percevant des crédits d’assurance maladie
                            502 EHPA ne percevant pas de crédits d’assurance maladie
                            202 Résidence autonomie
                            207 Centre de jour pour personnes âgées
                            354 Service de soins infirmiers à domicile (SSIAD)
                            209 Service polyvalent d’aide et de soins à domicile (SPASAD)
                            255 Maison d’accueil spécialisée (MAS)
                            437 Foyer d’accueil médicalisé (FAM)
                            183 Institut médico-éducatif (IME)
                            186 Institut thérapeutique, éducatif et pédagogique (ITEP)
                            188 Établissement pour enfants ou adolescents polyhandicapés
                            182 Service d’éducation spéciale et de soins à domicile (SESSAD)
                            189 Centre médico-psycho-pédagogique (CMPP)
                            190 Centre d’action médico-sociale précoce (CAMSP)
                            246 Établissement et service d’aide par le travail (ESAT)
                            180 Lits halte soins santé (LHSS)
                            213 Lits d’accueil médicalisés (LAM)
                            165 Appartement de coordination thérapeutique (ACT)
                            197 Centre de soins et de prévention en addictologie (CSAPA)
                            """), of(VILLE, """
                            124 Centre de santé
                            439 Centre de santé dentaire
                            603 Maison de santé
                            604 Communauté professionnelle territoriale de santé (CPTS)
                            """), of(COMMUNAUTE, """
                            214 Centre d’hébergement et de réinsertion sociale (CHRS)
                            443 Centre d’accueil de demandeurs d’asile (CADA)
                            223 Protection maternelle et infantile (PMI)
                            """))
            .flatMap(Function.identity())
            .toList();

    private static final Map<String, FacilityCategory> BY_CODE = ALL.stream()
            .collect(Collectors.toMap(FacilityCategory::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));

    private static Stream<FacilityCategory> of(Sector sector, String lines) {
        return lines.lines().map(line -> {
            var code = line.substring(0, 3);
            return new FacilityCategory(code, line.substring(4), sector, subSector(code));
        });
    }

    private static @Nullable SubSector subSector(String code) {
        return switch (code) {
            case "214", "443" -> SubSector.AIDE_SOCIALE;
            case "223" -> SubSector.PETITE_ENFANCE;
            default -> null;
        };
    }

    /** The categories whose sector is known. */
    public static List<FacilityCategory> all() {
        return ALL;
    }

    /** Empty for the others: the public file has some three hundred. */
    public static Optional<FacilityCategory> of(@Nullable String code) {
        return Optional.ofNullable(code == null ? null : BY_CODE.get(code));
    }
}
