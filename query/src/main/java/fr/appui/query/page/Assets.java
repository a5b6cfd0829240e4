package fr.appui.query.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The static files of the pages: our own and htmx.
 *
 * @param folders where they lie in the class path
 * @param version changes with the content of any of them
 */
record Assets(List<Resource> folders, String version) {
    private static final String OWN = "assets/";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

    static Assets found() {
        var classes = new PathMatchingResourcePatternResolver();
        try {
            var htmx = classes.getResources("classpath*:" + HTMX);
            if (htmx.length != 1) {
                throw new IllegalStateException("htmx is in the class path " + htmx.length + " times");
            }
            var files = new ArrayList<>(Arrays.asList(classes.getResources("classpath*:" + OWN + "**/*.*")));
            files.add(htmx[0]);
            return new Assets(List.of(new ClassPathResource(OWN), htmx[0].createRelative("")), hash(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(List<Resource> files) throws IOException {
        var digest = sha256();
        files.sort(Comparator.comparing(Resource::getDescription));
        for (var file : files) {
            digest.update(file.getContentAsByteArray());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
