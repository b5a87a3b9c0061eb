package io.loantap.examples.http;

import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpChannelOverHttp;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnection;
import org.eclipse.jetty.server.HttpConnectionFactory;

/**
 * HTTP/1.1 in which whatever is wrong with a request counts as the caller's fault. The server would
 * answer 505 to a version that it does not know and 501 to an encoding, and 5xx is what alarms of
 * the service's own failures look at.
 */
final class Http1Connections extends HttpConnectionFactory {
  Http1Connections(HttpConfiguration configuration) {
    super(configuration);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(
        new StrictConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
  }

  private static final class StrictConnection extends HttpConnection {
    StrictConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
      super(configuration, connector, endPoint, false);
    }

    @Override
    protected HttpChannelOverHttp newHttpChannel() {
      return new HttpChannelOverHttp(
          this, getConnector(), getHttpConfiguration(), getEndPoint(), this) {
        @Override
        public void badMessage(BadMessageException failure) {
          super.badMessage(
              failure.getCode() < 500
                  ? failure
                  : new BadMessageException(400, failure.getReason(), failure));
        }
      };
    }
  }
}
