package fr.appui.ops.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.appui.query.reading.TermsAsText;
import fr.appui.shared.party.SealedText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON that is stored: absent fields left out, times in ISO 8601, unknown fields of an older version passed over.
 */
public final class StoredJson {
    private StoredJson() {}

    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion -> inclusion
                        .withValueInclusion(JsonInclude.Include.NON_NULL)
                        .withContentInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new TermsAsText())
                .addModule(new SimpleModule()
                        .addSerializer(SealedText.class, new ValueSerializer<>() {
                            @Override
                            public void serialize(SealedText text, JsonGenerator out, SerializationContext context) {
                                out.writeString(text.value());
                            }
                        })
                        .addDeserializer(SealedText.class, new ValueDeserializer<>() {
                            @Override
                            public SealedText deserialize(JsonParser in, DeserializationContext context) {
                                return new SealedText(in.getString());
                            }
                        }))
                .build();
    }
}
