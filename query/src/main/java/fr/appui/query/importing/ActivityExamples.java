package fr.appui.query.importing;

import java.util.Map;

/** Invented activities of each kind, as Excel in French writes them and as open data. */
final class ActivityExamples {
    static final Map<String, String> EXCEL =
            Map.of("on-site-actions", """
            Intitulé;Mode;Type;Date;Prévue pour;Secteur;Centre;Établissement;Commune;Département;Équipe mobile;Participants;Durée (minutes);Thèmes;Précisions
            Audit des précautions standard;Sur place;Audit;16/03/2020 14:00;;Médico-social;Auvergne-Rhône-Alpes;EHPAD Les Tilleuls;Lyon;69;;12;180;Précautions standard | EPI;Tour des unités avec la cadre
            Accompagnement de l’équipe mobile;Accompagnement d’une EMH;Appui;17/03/2020;;Médico-social;ARA;EHPAD Le Clos inventé;Bourg-en-Bresse;1;EMH Ain;6;120;COVID-19;
            Point par téléphone;À distance;;;20/04/2020;ES;ARA;Centre hospitalier inventé;Grenoble;38;;;;BHRe;Prévu, à compléter
            """, "meetings", """
            Intitulé;Nature;Niveau;Date;Prévue pour;Centre;Participants;Durée (minutes);Ordre du jour
            Cellule de crise avec l’ARS;Réunion de crise;Régionale;18/03/2020 09:00;;ARA;9;60;Masques et renforts
            Groupe de travail des hygiénistes;Groupe de travail;Régionale;19/03/2020 14:00;;ARA;14;90;Relire la fiche EPI
            Journée du réseau;Journée du réseau;;;08/10/2020 09:30;ARA;;;Retour d’expérience
            """, "trainings", """
            Intitulé;Nature;Date;Prévue pour;Centre;Secteur;Participants ES;Participants EMS;Participants Ville;Participants Communauté;Durée (minutes);Thèmes;Axes et actions;Programme
            Précautions gouttelettes;Webinaire;12/05/2020 14:00;;ARA;Médico-social;8;84;5;;60;Précautions gouttelettes;Axe 2 | Action 14;Rappels et questions
            Habillage et déshabillage;En présence;13/05/2020 10:00;;ARA;Soins de ville;;;12;;120;EPI;;Atelier pour les infirmiers
            Gale en établissement;Webinaire;;15/06/2020 14:00;ARA;Médico-social;;;;;60;Gale;;
            """, "publications", """
            Titre;Nature;Date;Prévue pour;Centre;Secteur;Thèmes;Résumé
            Fiche EPI v3;Fiche;04/05/2020;;ARA;Médico-social;EPI;https://exemple.invalid/fiche-epi
            Affiche sur le lavage des mains;Outil de communication;05/05/2020;;ARA;Communauté;Précautions standard;
            Conduite à tenir devant une gale;Procédure;;30/06/2020;ARA;Médico-social;Gale;À relire
            """, "declarations", """
            Nature;Mesure;Valeur;Du;Au;Centre;Secteur;Source;Titre;Précisions
            Audience;Visites;12 340;01/01/2020;30/06/2020;ARA;;Outil de mesure du site;;
            Presse écrite;;;;15/04/2020;ARA;;;Entretien dans un quotidien inventé;
            Contribution à une rédaction;;;;20/05/2020;ARA;Établissements de santé;;Avis national sur les masques;Deux relecteurs
            """);

    static final Map<String, String> OPEN_DATA =
            Map.of("on-site-actions", """
            id,title,mode,type,occurredAt,plannedFor,sector,centre,facility.name,facility.city,facility.department,team,participants,durationMinutes,themes,text
            V-1,Audit des précautions standard,ON_SITE,AUDIT,2020-03-16T14:00:00+01:00,,EMS,ARA,EHPAD Les Tilleuls,Lyon,69,,12,180,STANDARD_PRECAUTIONS|PPE,Tour des unités avec la cadre
            V-2,Point par téléphone,REMOTE,,,2020-04-20,ES,ARA,Centre hospitalier inventé,Grenoble,38,,,,XDRO,"Prévu, à compléter"
            """, "meetings", """
            id,title,kind,level,occurredAt,plannedFor,centre,participants,durationMinutes,text
            R-1,Cellule de crise avec l’ARS,CRISIS,REGIONAL,2020-03-18T09:00:00+01:00,,ARA,9,60,Masques et renforts
            R-2,Journée du réseau,NETWORK_DAY,,,2020-10-08T09:30:00+02:00,ARA,,,Retour d’expérience
            """, "trainings", """
            id,title,kind,occurredAt,plannedFor,centre,sector,sectors.ES,sectors.EMS,sectors.VILLE,sectors.COMMUNAUTE,durationMinutes,themes,strategy,text
            F-1,Précautions gouttelettes,WEBINAR,2020-05-12T14:00:00+02:00,,ARA,EMS,8,84,5,,60,DROPLET_PRECAUTIONS,AXIS_2|ACTION_14,Rappels et questions
            F-2,Gale en établissement,WEBINAR,,2020-06-15T14:00:00+02:00,ARA,EMS,,,,,60,SCABIES,,
            """, "publications", """
            id,title,kind,occurredAt,plannedFor,centre,sector,themes,text
            P-1,Fiche EPI v3,PRACTICE_DOCUMENT,2020-05-04T00:00:00+02:00,,ARA,EMS,PPE,https://exemple.invalid/fiche-epi
            P-2,Conduite à tenir devant une gale,PRACTICE_DOCUMENT,,2020-06-30,ARA,EMS,SCABIES,À relire
            """, "declarations", """
            id,kind,measure,value,from,to,centre,sector,source,title,text
            E-1,AUDIENCE,WEB_VISITS,12340,2020-01-01,2020-06-30,ARA,,Outil de mesure du site,,
            E-2,CONTRIBUTION_DRAFTING,,,,2020-05-20,ARA,ES,,Avis national sur les masques,Deux relecteurs
            """);

    private ActivityExamples() {}
}
