package fr.appui.ops.register;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells, at the terminal that started Appui, where it is. */
@Component
class Announcement {
    private final RegisterBook register;
    private int port;
    private int managementPort;

    Announcement(RegisterBook register) {
        this.register = register;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if ("management".equals(event.getApplicationContext().getServerNamespace())) {
            managementPort = event.getWebServer().getPort();
        } else {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (port <= 0) {
            return;
        }
        System.out.println("Appui is at http://localhost:" + port);
        System.out.println("  readiness  http://localhost:" + managementPort + "/actuator/health/readiness");
        System.out.println("  metrics    http://localhost:" + managementPort + "/actuator/prometheus");
        if (register.demonstration().isPresent()) {
            System.out.println("  This register is a demonstration: permanence, permanence.idf, liaison, coordination,"
                    + " evaluation, admin; password demo");
        }
    }
}
