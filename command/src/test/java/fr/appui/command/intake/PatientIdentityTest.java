package fr.appui.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.appui.shared.party.SealedText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All names, days and numbers are made up. */
class PatientIdentityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mme DUPONT Jeanne 12/03/1938",
                "Dupont Marie née le 3 mai 1940",
                "cas index : M. Martin né le 12/03/1938, chambre 12",
                "patiente née le 12-03-1938",
                "Résident né le 1er janvier 1930",
                "né(e) le 12/03/1938",
                "NEE LE 12/03/1938",
                "Nee le 12.03.1938",
                "DDN 12/03/1938",
                "DDN : 12/03/38",
                "D.D.N. 12/03/1938",
                "Date de naissance : 1938-03-12",
                "date de naissance 12 mars 1938",
                "DURAND Léo, né le 02/05/2019",
                "DURAND Léo (né en 2019)",
                "Mme Martin, née en 1938",
                "Jeanne DUPONT (12/03/1938)",
                "DUPONT JEANNE 12/03/1938",
                "DE LA TOUR Jeanne - 12/03/1938",
                "Le Gall-MARTIN Anne 12/3/1938",
                "Mme Dupont, 82 ans, 12/03/1938",
                "M. Bernard 12/03/41",
                "Mme D'ALMEIDA Ana, 12/03/1938",
                "Jeanne Dupont 12/03/1938",
                "12/03/1938 DUPONT Jeanne",
                "1938-03-12 : DUPONT Jeanne",
                "résidente dupont jeanne 12/03/1938",
                "patient Martin, 12/03/1938",
                "DUPONT\nJeanne\t12/03/1938",
                "DUPONT\u00a0Jeanne 12\u00a0mars\u00a01938",
                "NIR 1 38 03 69 123 456 78",
                "n° SS 238036912345678",
                "sécurité sociale 2.38.03.2A.123.456/78",
                "Mr Smith, born on 12 March 1938",
                "DOB 12/03/1938",
                "Date of birth: 12/03/1938",
                "Mme Dupont (née Martin) 12/03/1938",
                "DUPONT J. 12/03/1938",
                "J. DUPONT, F, 12/03/1938",
                "Nom : DUPONT Prénom : Jeanne Né(e) le : 12/03/1938",
                "Éléonore ÉTIENNE 12/03/1938",
                "M.D. né le 12/03/1938",
                "IRA chez DUPONT Jeanne, 82 ans, 12/03/1938, chambre 4"
            })
    void an_identity_is_recognised(String text) {
        assertThat(PatientIdentity.isTold(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "premier cas le 12/03/2020",
                "Mme Martin, cadre, rappelée le 12/03/2020",
                "M. DUPONT Paul, directeur, joint le 12/03/2020 à 14 h",
                "Appel du Dr BERNARD le 3 mai 2021",
                "DUPONT Jeanne (IDE hygiéniste), 12/03/2020",
                "Mme Dupont, 04 72 00 00 00",
                "nouveau-né le 12/03/2020 transféré en néonatologie",
                "Nouveau-nés : 3 cas le 12/03/2020",
                "résidente de 82 ans, grabataire",
                "résident né en 1938, sans autre précision",
                "Instruction DGS/DGCS n° 2012-433 du 21 décembre 2012",
                "Décret du 26 juillet 1999 relatif aux CLIN",
                "arrêté du 4 avril 1996",
                "EHPAD LES TILLEULS ouvert en 1985",
                "CHU Lyon, convention du 12/03/1998",
                "CHU LYON 12/03/1998",
                "préciser la date de naissance au prochain envoi",
                "Nom, prénom et date de naissance : ne rien transmettre",
                "Situation née le 12/03/2020 d'un défaut d'aération",
                "épidémie née en mars 2020",
                "SIRET 123 456 789 00012",
                "FINESS 690000007, RPPS 10001234567",
                "Téléphone 01 23 45 67 89 puis 04 72 11 22 33",
                "3 cas le 12/03, 5 le 13/03, 9 le 14/03/2020",
                "Courbe : 12/03/2020 2, 13/03/2020 4, 14/03/2020 1",
                "relance prévue le 20/03/2020 auprès de Mme Martin",
                "20/03/2020 Mme Martin absente",
                "IRA : 5 résidents et 2 soignants depuis le 01/03/2020",
                "On ne le 12 mars rien reçu",
                "Prélèvement ERG du 2020-03-12 positif",
                "Lyon, le 12/03/2020",
                "Chambre 12, bâtiment B, étage 3, lot 1938",
                "EHPAD Les Lilas 12/03/1998",
                "Foyer Jean-Moulin, convention du 12/03/1998",
                "Convention ARS Auvergne 12/03/1999",
                "patient hospitalisé le 12/03/1999",
                "Mme Dupont vue le 12 mars, lit 38",
                "M. Bernard 12/03/22, rappel",
                "Panneau PCR multiplex LOT 12-03-38-1"
            })
    void an_ordinary_text_is_left_alone(String text) {
        assertThat(PatientIdentity.isTold(text)).isFalse();
    }

    @Test
    void it_is_told_on_the_field_that_holds_it() {
        assertThat(PatientIdentity.in("summary", new SealedText("né le 12/03/1938")))
                .containsExactly(new InputError("summary", "patient-identity"));
        assertThat(PatientIdentity.in("summary", (SealedText) null)).isEmpty();
    }

    @Test
    void a_long_text_is_read_in_no_time() {
        for (var part : List.of(
                "Mme DUPONT Jeanne Marie, 82 ans, le 12/03/2020. ",
                "A",
                "AB ",
                "Aa ",
                "AB Cd ",
                "M. A ",
                "A'",
                "née ",
                "1 ",
                "patient ",
                "résident abc ",
                "12/03/1998 ")) {
            var text = part.repeat(20_000 / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> PatientIdentity.isTold(text), part);
        }
    }
}
