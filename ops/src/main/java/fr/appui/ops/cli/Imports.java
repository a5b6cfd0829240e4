package fr.appui.ops.cli;

import picocli.CommandLine.Command;

/** Everything that comes in as a file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes a file into the register.",
        subcommands = {ImportRequests.class})
final class Imports {}
