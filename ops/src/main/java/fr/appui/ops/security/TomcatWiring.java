package fr.appui.ops.security;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Tomcat our way to tell errors. */
@Configuration(proxyBeanMethods = false)
class TomcatWiring {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(BareErrors.class.getName());
            }
        });
    }
}
