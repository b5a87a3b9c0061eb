package io.loantap.examples.http;

import io.loantap.examples.http.observability.AccessLog;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.RequestTrace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server, set up: bounds, errors, certificate, log. */
final class HttpServer {
  private static final int HEADER_BYTES = 8 * 1024;

  private HttpServer() {}

  /**
   * A server that does not listen yet.
   *
   * @throws IOException if the certificate cannot be read
   */
  static Server create(Settings settings, ExchangeHandler handler, AccessLog log)
      throws IOException {
    RequestTrace.Ids ids = new RequestTrace.Ids();
    QueuedThreadPool threads = new QueuedThreadPool(settings.threads(), 8);
    threads.setName("http");
    Server server = new Server(threads);
    server.setHandler(new ExchangeServer(handler, settings, ids));
    server.setErrorHandler(new ServerErrorHandler(ids));
    server.setRequestLog(log);
    server.setStopTimeout(settings.timing().drain().toMillis());
    connect(server, settings);
    return server;
  }

  private static void connect(Server server, Settings settings) throws IOException {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(HEADER_BYTES);
    // It would take 97 KiB of each connection on which a header came that is not a common one.
    http.setHeaderCacheSize(0);
    OpenConnections open = new OpenConnections(settings.connections(), settings.timing().body());
    Http1Connections http1 = new Http1Connections(http, open);
    ServerConnector connector;
    if (settings.tls().isPresent()) {
      http.addCustomizer(new SecureRequestCustomizer(false));
      connector =
          new ServerConnector(
              server,
              1,
              1,
              new SslConnectionFactory(certificate(settings.tls().get()), "http/1.1"),
              http1);
    } else {
      connector = new ServerConnector(server, 1, 1, http1);
    }
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.timing().body().toMillis());
    connector.setAcceptQueueSize(1024);
    server.addConnector(connector);
    server.addBean(open.limit(connector));
    server.addBean(open.watch(server));
  }

  private static SslContextFactory.Server certificate(Settings.Tls settings) throws IOException {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(keyStore(settings.keyStore(), settings.password()));
    tls.setKeyStorePassword(settings.password());
    return tls;
  }

  /** Read here, as the server would not say what of it is wrong. */
  private static KeyStore keyStore(Path file, String password) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(input, password.toCharArray());
      return store;
    } catch (NoSuchFileException e) {
      throw new IOException("There is no certificate file " + file + ". Give one with --tls.", e);
    } catch (IOException | GeneralSecurityException e) {
      throw new IOException(
          e.getCause() instanceof UnrecoverableKeyException
              ? "The password does not open "
                  + file
                  + ". Set LOANTAP_TLS_PASSWORD or --tls-password FILE to the one it was made with."
              : "Cannot read " + file + " as PKCS#12. Make one with: openssl pkcs12 -export",
          e);
    }
  }
}
