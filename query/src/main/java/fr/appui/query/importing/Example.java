package fr.appui.query.importing;

import java.nio.charset.StandardCharsets;

/** Two invented files of each kind that can be imported as they are: as Excel writes them and as open data. */
final class Example {
    private static final String EXCEL = """
            Reçue le;Centre;Canal;Secteur;Sous-secteur;Établissement;N° FINESS;Commune;Département;Demandeur;Fonction;Téléphone;Thèmes;Question;Réponse;Suite donnée;Temps passé (minutes);Mode d’emploi (colonne non utilisée)
            16/03/2020 09:30;Auvergne-Rhône-Alpes;Téléphone;Médico-social;;EHPAD Les Tilleuls;;Lyon;69;Mme Inventée;IDEC;;COVID-19 | EPI;Quel masque pour les soins ?;Masque chirurgical, FFP2 pour les soins exposants.;Conseil oral;12;Plusieurs thèmes sont séparés par une barre
            17/03/2020;ARA;Courriel;ES;;Centre hospitalier inventé;;Grenoble;38;;;;Eau, légionelles;"Prélèvement positif au bloc :
            que faire ?";;;;Une date seule compte à minuit ; une cellule peut avoir plusieurs lignes
            18/03/2020 14:05;ARA;Téléphone;Communauté et usagers;Petite enfance;;;;;;;;Gale;Une crèche demande la conduite à tenir.;Fiche envoyée.;Document envoyé;20;Sans réponse ni suite, la demande reste ouverte
            """;

    private static final String OPEN_DATA = """
            id,receivedAt,centre,channel,sector,subSector,facility.name,facility.city,facility.department,themes,question,answer,outcome,durationMinutes
            A-1,2020-03-16T09:30:00+01:00,ARA,PHONE,EMS,,EHPAD Les Tilleuls,Lyon,69,COVID19|PPE,Quel masque pour les soins ?,"Masque chirurgical, FFP2 pour les soins exposants.",ORAL_ADVICE,12
            A-2,2020-03-17T00:00:00+01:00,ARA,EMAIL,ES,,Centre hospitalier inventé,Grenoble,38,WATER_LEGIONELLA,Prélèvement positif au bloc : que faire ?,,,
            A-3,2020-03-18T14:05:00+01:00,ARA,PHONE,COMMUNAUTE,PETITE_ENFANCE,,,,SCABIES,Une crèche demande la conduite à tenir.,Fiche envoyée.,DOCUMENT_SENT,20
            """;

    private Example() {}

    /**
     * UTF-8 with the mark that Excel looks for, semicolons, lines ended as on Windows.
     *
     * @param kind what the lines are, as the API calls it; another one is support requests
     */
    static byte[] excel(String kind) {
        var text = ActivityExamples.EXCEL.getOrDefault(kind, EXCEL);
        return ("\ufeff" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] openData(String kind) {
        return ActivityExamples.OPEN_DATA.getOrDefault(kind, OPEN_DATA).getBytes(StandardCharsets.UTF_8);
    }
}
