package fr.appui.query.reading;

import fr.appui.shared.reference.SubSector;
import fr.appui.shared.reference.Term;
import fr.appui.shared.reference.Theme;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Terms in JSON: the bare code. Found by every mapper that looks for modules; others are given it. */
public final class TermsAsText extends SimpleModule {
    public TermsAsText() {
        super("terms");
        addSerializer(Term.class, new ValueSerializer<>() {
            @Override
            public void serialize(Term term, JsonGenerator out, SerializationContext context) {
                out.writeString(term.code());
            }
        });
        addDeserializer(Theme.class, reading(Theme::new));
        addDeserializer(SubSector.class, reading(SubSector::new));
    }

    private static <T extends Term> ValueDeserializer<T> reading(Function<String, T> term) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return term.apply(in.getString());
            }
        };
    }
}
