package fr.appui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The register marks a last day between the moment a person opens a file and the one in which she sends its form. */
class MarkedMeanwhileTest {
    private static final String NOTE = "Le cadre rappelle demain.";

    private final Person liaison = Person.signedIn("liaison");
    private final Person hotline = Person.signedIn("permanence");

    @Test
    void her_form_is_taken_and_only_what_people_did_since_makes_it_stale() throws Exception {
        var id = aSignalement();
        var seen = liaison.program("/signalements/" + id + "/information-requests", """
                        {"what": "Résultats attendus", "dueOn": "2020-07-03"}""")
                .get("version")
                .asInt();
        awaitTheMark(id);

        var taken = notes(id, seen);

        assertThat(taken.status()).isEqualTo(303);
        assertThat(liaison.open("/signalements/" + id).html()).contains(NOTE);

        hotline.program("/signalements/" + id + "/notes", "{\"text\": \"Le laboratoire a appelé.\"}");
        var refused = notes(id, seen);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("Le laboratoire a appelé.", NOTE + "</textarea>");
    }

    /** A form of a page that was opened when the signalement had this version. */
    private Person.Sight notes(String id, int seen) {
        var address = "/signalements/" + id + "/notes";
        var fields = new java.util.ArrayList<Map.Entry<String, String>>();
        for (var field : liaison.open("/signalements/" + id).hidden(address)) {
            fields.add(field.getKey().equals("_version") ? Map.entry("_version", String.valueOf(seen)) : field);
        }
        fields.add(Map.entry("text", NOTE));
        return liaison.send(address, fields);
    }

    private void awaitTheMark(String id) throws InterruptedException {
        for (var i = 0; i < 100 && !events(id).contains("signalement.deadline-passed"); i++) {
            Thread.sleep(100);
        }
        assertThat(events(id)).contains("signalement.deadline-passed");
    }

    private String events(String id) {
        return liaison.program("/signalements/" + id + "/events", "").toString();
    }

    private String aSignalement() {
        return hotline.program("/signalements", """
                        {"centre": "ARA", "receivedAt": "2020-07-01T09:00:00+02:00", "origin": "PORTAL", "kind": "IRA",
                         "sector": "EMS", "facility": {"name": "EHPAD Les Tilleuls", "city": "Lyon", "department": "69"},
                         "summary": "Quatre résidents fébriles au même étage."}""").get("id").asString();
    }
}
