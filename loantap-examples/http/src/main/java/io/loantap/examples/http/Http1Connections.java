package io.loantap.examples.http;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * HTTP/1.1 in which whatever is wrong with a request counts as the caller's fault. The server would
 * answer 505 to a version that it does not know and 501 to an encoding, and 5xx is what alarms of
 * the service's own failures look at.
 */
final class Http1Connections extends HttpConnectionFactory {
  private final OpenConnections open;

  Http1Connections(HttpConfiguration configuration, OpenConnections open) {
    super(configuration);
    this.open = open;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(
        new StrictConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
  }

  private final class StrictConnection extends HttpConnection implements OpenConnections.Connected {
    StrictConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
      super(configuration, connector, endPoint);
    }

    @Override
    protected RequestHandler newRequestHandler() {
      return new RequestHandler() {
        @Override
        public void badMessage(HttpException failure) {
          super.badMessage(
              failure.getCode() < 500
                  ? failure
                  : new HttpException.RuntimeException(
                      400, failure.getReason(), (Throwable) failure));
        }
      };
    }

    @Override
    public void onOpen() {
      open.add(this);
      super.onOpen();
    }

    @Override
    public void onClose(Throwable cause) {
      open.remove(this);
      super.onClose(cause);
    }

    @Override
    public long requests() {
      return getMessagesIn();
    }

    @Override
    public boolean isAnswering() {
      return getHttpChannel().getRequest() != null;
    }

    @Override
    public void end() {
      getEndPoint().close();
    }
  }
}
