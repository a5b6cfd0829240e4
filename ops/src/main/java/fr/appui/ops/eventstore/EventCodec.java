package fr.appui.ops.eventstore;

import fr.appui.ops.eventstore.SealingKeys.Kind;
import fr.appui.ops.eventstore.SealingKeys.Seal;
import fr.appui.shared.log.Event;
import fr.appui.shared.log.Provenance;
import fr.appui.shared.log.Recorded;
import fr.appui.shared.party.Requester;
import fr.appui.shared.party.SealedText;
import fr.appui.shared.wire.StoredType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between events and the bytes that the log keeps: JSON in UTF-8, with every {@link SealedText} and {@link Requester}
 * sealed as {@code {"key":…,"n":…,"c":…}}. Which fields are sealed follows from their types, so that none can be
 * forgotten.
 */
public final class EventCodec {
    private static final Map<Class<?>, Map<String, Kind>> SEALED_FIELDS = new ConcurrentHashMap<>();

    private final JsonMapper json = StoredJson.mapper();
    private final SealingKeys keys;

    public EventCodec(SealingKeys keys) {
        this.keys = keys;
    }

    byte[] metadata(Provenance provenance) {
        return json.writeValueAsBytes(provenance);
    }

    /** Bytes of an event, sealed under keys that must have been minted. */
    byte[] payload(UUID eventId, Event event) {
        var tree = (ObjectNode) json.valueToTree(event);
        sealedFields(event.getClass()).forEach((field, kind) -> {
            var plain = tree.get(field);
            if (plain != null) {
                tree.set(field, sealed(eventId, event.id(), field, kind, plain));
            }
        });
        return json.writeValueAsBytes(tree);
    }

    private ObjectNode sealed(UUID eventId, UUID subject, String field, Kind kind, JsonNode plain) {
        var key = keys.find(subject, kind)
                .orElseThrow(() -> new IllegalStateException("no active key " + kind.nameOf(subject)));
        var seal = Seal.encrypt(key, json.writeValueAsBytes(plain), context(eventId, field, kind.nameOf(subject)));
        return json.createObjectNode()
                .put("key", kind.nameOf(subject))
                .put("n", Base64.getEncoder().encodeToString(seal.nonce()))
                .put("c", Base64.getEncoder().encodeToString(seal.ciphertext()));
    }

    /** Opens many rows; a field whose key was destroyed reads as {@link SealedText#ERASED}, a requester as nobody. */
    List<Recorded<Event>> events(Collection<StoredRow> rows) {
        prepare(rows);
        return rows.stream().map(this::event).toList();
    }

    /** Fetches the keys that these rows need, in one query. */
    void prepare(Collection<StoredRow> rows) {
        keys.fetch(rows.stream().map(StoredRow::stream).toList());
    }

    private Recorded<Event> event(StoredRow row) {
        var type = StoredType.of(row.type());
        var tree = (ObjectNode) json.readTree(row.payload());
        sealedFields(type.event()).forEach((field, kind) -> {
            var opened = opened(row, field, kind, tree.get(field));
            if (opened != null) {
                tree.set(field, opened);
            }
        });
        return new Recorded<>(
                row.position(),
                row.stream(),
                row.version(),
                row.eventId(),
                row.recordedAt(),
                json.readValue(row.metadata(), Provenance.class),
                json.treeToValue(tree, type.event()));
    }

    /**
     * The payload as JSON for a reader: as stored but with the sealed fields opened, or marked {@code {"sealed":true}}.
     */
    ObjectNode readable(StoredRow row, boolean open) {
        var tree = (ObjectNode) json.readTree(row.payload());
        sealedFields(StoredType.of(row.type()).event()).forEach((field, kind) -> {
            var stored = tree.get(field);
            if (stored != null) {
                var opened = open ? opened(row, field, kind, stored) : null;
                tree.set(field, opened == null ? json.createObjectNode().put("sealed", true) : opened);
            }
        });
        return tree;
    }

    ObjectNode metadata(StoredRow row) {
        return (ObjectNode) json.readTree(row.metadata());
    }

    private @Nullable JsonNode opened(StoredRow row, String field, Kind kind, @Nullable JsonNode stored) {
        if (stored == null) {
            return null;
        }
        var seal = new Seal(
                Base64.getDecoder().decode(stored.get("n").asString()),
                Base64.getDecoder().decode(stored.get("c").asString()));
        return keys.find(row.stream(), kind)
                .map(key -> json.readTree(seal.decrypt(key, context(row.eventId(), field, kind.nameOf(row.stream())))))
                .orElseGet(() -> erased(kind));
    }

    private JsonNode erased(Kind kind) {
        return json.valueToTree(kind == Kind.TEXT ? SealedText.ERASED : new Requester(null, null, null, null));
    }

    private static String context(UUID eventId, String field, String key) {
        return eventId + "/" + field + "/" + key;
    }

    private static Map<String, Kind> sealedFields(Class<?> event) {
        return SEALED_FIELDS.computeIfAbsent(event, type -> {
            var fields = new LinkedHashMap<String, Kind>();
            Arrays.stream(type.getRecordComponents()).forEach(component -> {
                var kind = kind(component);
                if (kind != null) {
                    fields.put(component.getName(), kind);
                }
            });
            return fields;
        });
    }

    private static @Nullable Kind kind(RecordComponent component) {
        if (component.getType() == SealedText.class) {
            return Kind.TEXT;
        }
        return component.getType() == Requester.class ? Kind.REQUESTER : null;
    }
}
