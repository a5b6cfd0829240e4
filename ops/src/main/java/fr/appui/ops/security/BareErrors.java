package fr.appui.ops.security;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses before Spring sees it (a malformed URL, say) is a problem document too. */
public final class BareErrors extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Problem.write(
                    response,
                    response.getStatus(),
                    response.getStatus() < 500 ? "malformed-request" : "breakdown",
                    "The request could not be read");
            response.finishResponse();
        } catch (IOException _) {
            // the caller has gone: nobody is left to tell
        }
    }
}
