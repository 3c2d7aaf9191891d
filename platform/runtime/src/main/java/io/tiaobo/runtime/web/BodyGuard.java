package io.tiaobo.runtime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Refuses a body that is larger than its address takes, 413, and one that comes too slowly, 408, before anybody waits for it. */
public final class BodyGuard extends OncePerRequestFilter {
    private final BodyLimits limits;
    private final List<PathPattern> uploads;
    private final EarlyProblems problems;

    /** Answers what is too large with the problems of the service. */
    public BodyGuard(BodyLimits limits, EarlyProblems problems) {
        this.limits = limits;
        this.uploads = limits.uploads().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request);
        if (request.getContentLengthLong() > most) {
            problems.answer(request, response, LimitedBody.tooLarge(most));
        } else {
            chain.doFilter(new Guarded(request, most), response);
        }
    }

    private long most(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        boolean upload = uploads.stream().anyMatch(pattern -> pattern.matches(path));
        return (upload ? limits.upload() : limits.usual()).toBytes();
    }

    private static final class Guarded extends HttpServletRequestWrapper {
        private final long most;
        private @Nullable ServletInputStream body;

        Guarded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new LimitedBody(super.getInputStream(), most, System::nanoTime);
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String named = getCharacterEncoding();
            Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }
}
