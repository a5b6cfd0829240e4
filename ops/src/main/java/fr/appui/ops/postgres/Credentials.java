package fr.appui.ops.postgres;

/** A role of the database and its password, which {@code toString} leaves out. */
public record Credentials(String username, String password) {

    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
