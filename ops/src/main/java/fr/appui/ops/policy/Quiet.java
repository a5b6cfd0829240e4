package fr.appui.ops.policy;

import fr.appui.ops.register.Loading;
import fr.appui.ops.register.RegisterBook;
import org.springframework.stereotype.Component;

/** Whether policies rest because a demonstration is being played, or waits to be played to its end. */
@Component
class Quiet {
    private final RegisterBook register;
    private final Loading loading;
    private boolean over;

    Quiet(RegisterBook register, Loading loading) {
        this.register = register;
        this.loading = loading;
    }

    synchronized boolean isKept() {
        over = over || loading.progress().isEmpty() && register.isLoaded();
        return !over;
    }
}
