package fr.appui.command.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as RFC 8259 means it and no other: UTF-8, no member twice, nothing behind the end, nothing nested deeply. */
final class StrictJson {
    private static final int DEEPEST = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** @throws InvalidInput if these bytes are no JSON object; the error tells where */
    static ObjectNode object(byte[] body) {
        try {
            var tree = MAPPER.readTree(decoded(body));
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw tree.isMissingNode() ? malformed(null) : new InvalidInput("body", "wrong-type");
        } catch (JacksonException e) {
            throw malformed(e.getLocation());
        }
    }

    /** @param where {@code null} when the parser gave up on a limit, or found nothing at all */
    private static InvalidInput malformed(@Nullable TokenStreamLocation where) {
        return where == null
                ? new InvalidInput("body", "malformed-json", 1, 1)
                : new InvalidInput("body", "malformed-json", where.getLineNr(), where.getColumnNr());
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInput("body", "not-utf-8");
        }
    }

    static ObjectNode empty() {
        return MAPPER.createObjectNode();
    }

    static String written(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
