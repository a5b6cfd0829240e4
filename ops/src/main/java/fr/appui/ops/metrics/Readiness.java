package fr.appui.ops.metrics;

import fr.appui.ops.register.Loading;
import fr.appui.ops.register.RegisterBook;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ready means: the register is open and loaded, and no view is so late that its figures would surprise. */
@Configuration(proxyBeanMethods = false)
class Readiness {
    private static final double LATE_SECONDS = 10;

    @Bean
    HealthIndicator registerHealthIndicator(RegisterBook register, Loading loading) {
        return () -> loading.progress()
                .map(progress -> Health.outOfService()
                        .withDetail("done", progress.done())
                        .withDetail("total", progress.total())
                        .build())
                .orElseGet(() -> register.isLoaded()
                        ? Health.up().build()
                        : Health.outOfService()
                                .withDetail("loading", "not finished")
                                .build());
    }

    @Bean
    HealthIndicator viewsHealthIndicator(ViewLag lag) {
        return () -> {
            var late = lag.all().stream()
                    .filter(view -> view.seconds() > LATE_SECONDS)
                    .map(ViewLag.Lag::view)
                    .toList();
            return late.isEmpty()
                    ? Health.up().build()
                    : Health.outOfService().withDetail("late", late).build();
        };
    }
}
