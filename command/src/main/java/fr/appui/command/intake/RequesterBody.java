package fr.appui.command.intake;

import fr.appui.shared.party.Requester;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The person who asks, as a body tells it. */
public record RequesterBody(
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String function,
        @Nullable @Size(max = 40) String phone,

        @Nullable @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "not-an-email")
        String email) {

    public static @Nullable Requester requester(@Nullable RequesterBody body) {
        return body == null ? null : new Requester(body.name, body.function, body.phone, body.email);
    }

    @Override
    public String toString() {
        return "RequesterBody[sealed]";
    }
}
