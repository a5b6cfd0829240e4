package fr.appui.ops.cli;

import fr.appui.ops.Application;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Serves pages and API until stopped. */
@Command(
        name = "ops/run",
        mixinStandardHelpOptions = true,
        version = "Appui 0.1.0",
        description = "Starts Appui on this machine.",
        footer = "A PostgreSQL of your own is used when SPRING_DATASOURCE_URL is set (docs/runbook.md).")
final class Serve implements Callable<Integer> {
    @Option(
            names = "--demo",
            arity = "0..1",
            fallbackValue = "full",
            converter = Size.class,
            paramLabel = "small|tiny",
            description = "plays an invented first half of 2020 into an empty register; small: a tenth of it;"
                    + " tiny: a hundredth, for tests")
    private @Nullable String demo;

    @Option(names = "--port", defaultValue = "8080", description = "default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--management-port", description = "health and metrics; default: port + 1")
    private @Nullable Integer managementPort;

    @Option(names = "--data", paramLabel = "DIR", description = "data, secrets and logs; default: ~/.appui")
    private @Nullable Path data;

    @Override
    public Integer call() {
        SpringApplication.run(Application.class, settings().toArray(String[]::new));
        return 0;
    }

    private List<String> settings() {
        var folder = dataFolder(data);
        var settings = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--management.server.port=" + (managementPort == null ? port + 1 : managementPort),
                "--appui.data=" + folder,
                "--logging.file.name=" + folder.resolve("log").resolve("appui.log")));
        if (demo != null) {
            settings.add("--appui.demo=" + demo);
        }
        return settings;
    }

    static Path dataFolder(@Nullable Path given) {
        return (given == null ? Path.of(System.getProperty("user.home"), ".appui") : given).toAbsolutePath();
    }

    static final class Size implements ITypeConverter<String> {
        private static final List<String> SIZES = List.of("full", "small", "tiny");

        @Override
        public String convert(String value) {
            if (SIZES.contains(value)) {
                return value;
            }
            throw new TypeConversionException("--demo takes nothing, =small or =tiny");
        }
    }
}
