package fr.appui.ops.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Who has signed in; what the account may do is looked up anew for each request. */
record SignedIn(UUID account, String login) implements Principal, Serializable {
    @Override
    public String getName() {
        return account.toString();
    }
}
