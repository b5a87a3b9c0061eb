package io.loantap.examples.http;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * Response headers that tell browsers to run, load and embed nothing but what is the service's own.
 */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final List<HttpField> fields = new ArrayList<>();

  SecurityHeaders(boolean tls) {
    add("X-Content-Type-Options", "nosniff");
    add("Content-Security-Policy", POLICY);
    add("Referrer-Policy", "no-referrer");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Cache-Control", "no-store");
    if (tls) {
      add("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** As the bytes that go out, which are the same each time. */
  private void add(String name, String value) {
    fields.add(new PreEncodedHttpField(name, value));
  }

  /** Sets them on an answer that has none of them yet. */
  void set(HttpFields.Mutable answer) {
    for (HttpField field : fields) {
      answer.add(field);
    }
  }
}
