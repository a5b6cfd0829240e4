package fr.appui.ops.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the server is told on its command line, where no file in the cluster can contradict it. */
final class Settings {

    /** Without these an acknowledged event could be lost; they are asked back from the running server. */
    static final List<String> OF_DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Settings() {}

    static List<String> commandLine(DataFolder folder, int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", String.valueOf(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "256MB");
        settings.put("timezone", "UTC");
        settings.put("allow_alter_system", "off");
        OF_DURABILITY.forEach(name -> settings.put(name, "on"));
        settings.putAll(logging(folder));

        List<String> words = new ArrayList<>();
        settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words;
    }

    /**
     * Statements, parameters and the details of errors hold personal data and never get into a file. Nor may the
     * messages of errors ("invalid input syntax …: «Martin»"): {@link Databases} silences them per database, so that
     * the server's own processes can still complain of a full disk.
     */
    private static Map<String, String> logging(DataFolder folder) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("logging_collector", "on");
        settings.put("log_directory", folder.log().toString());
        settings.put("log_filename", ServerLog.FILE_NAMES);
        settings.put("log_rotation_size", "10MB");
        settings.put("log_rotation_age", "1d");
        settings.put("log_timezone", "UTC");
        settings.put("log_line_prefix", "%m [%p] %q%u@%d ");
        settings.put("log_statement", "none");
        settings.put("log_min_duration_statement", "-1");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        return settings;
    }
}
