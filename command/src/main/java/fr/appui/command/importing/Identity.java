package fr.appui.command.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Names that follow from what a line says, so that the same line is the same case whenever it comes again. They go
 * through a secret of the vault: a name in the log must not let anyone try out what a sealed text may have said.
 *
 * @param mac HMAC-SHA-256 under that secret
 */
record Identity(UnaryOperator<byte[]> mac) {

    UUID of(String... parts) {
        var bytes = mac.apply(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
        var halves = ByteBuffer.wrap(bytes);
        var high = halves.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
        var low = halves.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
