package fr.appui.ops.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that speaks SMTP up to a point, and counts the texts that it has read to their end. */
final class BrokenMailServer implements AutoCloseable {
    /** Where it ends the dialogue, or says no. */
    enum End {
        REFUSES_THE_RECIPIENT,
        IS_BUSY,
        DIES_BEFORE_THE_TEXT,
        DIES_WITHIN_THE_TEXT,
        DIES_INSTEAD_OF_SAYING_THAT_IT_HAS_IT,
        REFUSES_THE_TEXT,
        NEVER_SAYS_WHETHER_IT_HAS_IT
    }

    private final ServerSocket socket;
    private final End end;
    private final AtomicInteger texts = new AtomicInteger();
    private final AtomicInteger dialogues = new AtomicInteger();

    BrokenMailServer(End end) {
        this.end = end;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    int texts() {
        return texts.get();
    }

    int dialogues() {
        return dialogues.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                dialogues.incrementAndGet();
                talk(client);
            } catch (IOException _) {
                // the other side, or the test, has gone
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 broken");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.substring(0, Math.min(4, line.length()));
            if (verb.equals("RCPT") && end == End.REFUSES_THE_RECIPIENT) {
                say(client, "550 5.1.1 nobody of that name");
            } else if (verb.equals("RCPT") && end == End.IS_BUSY) {
                say(client, "451 4.3.0 later");
            } else if (verb.equals("DATA")) {
                if (end == End.DIES_BEFORE_THE_TEXT) {
                    return;
                }
                say(client, "354 go on");
                if (end == End.DIES_WITHIN_THE_TEXT) {
                    in.readLine();
                    return;
                }
                readText(in);
                if (end == End.DIES_INSTEAD_OF_SAYING_THAT_IT_HAS_IT) {
                    return;
                }
                if (end == End.NEVER_SAYS_WHETHER_IT_HAS_IT) {
                    in.readLine();
                    return;
                }
                say(client, "554 5.6.0 not this text");
            } else if (verb.equals("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                say(client, "250 fine");
            }
        }
    }

    private void readText(BufferedReader in) throws IOException {
        var line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
        texts.incrementAndGet();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
