package fr.appui.query.counter;

/** What a figure can be divided by: the values of the parameter {@code by}. */
public enum Dimension {
    SECTOR("sector"),
    CENTRE("centre"),
    REGION("region"),
    MONTH("month"),
    WEEK("week"),
    THEME("theme"),
    CHANNEL("channel"),
    ORIGIN("origin"),
    FRAMEWORK("framework");

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    /** As written in {@code by} and in the rows of an answer. */
    public String parameter() {
        return parameter;
    }

    boolean isTime() {
        return this == MONTH || this == WEEK;
    }

    /** @param day SQL for the day that a line counts on */
    String sql(String day) {
        return switch (this) {
            case SECTOR -> "sector";
            case CENTRE -> "centre";
            case REGION -> "region";
            case MONTH -> "to_char(%s, 'YYYY-MM')".formatted(day);
            case WEEK -> "to_char(%s, 'IYYY-\"W\"IW')".formatted(day);
            case THEME -> "each_theme";
            case CHANNEL -> "channel";
            case ORIGIN -> "origin";
            case FRAMEWORK -> "framework";
        };
    }
}
