package io.loantap.examples.http.api;

import io.loantap.examples.http.protocol.Exchange;
import io.loantap.examples.http.protocol.ExchangeHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A file of the page, read once and answered from memory; browsers ask whether it has changed. */
public final class StaticFile implements ExchangeHandler {
  private final String type;
  private final byte[] bytes;
  private final String tag;

  private StaticFile(String type, byte[] bytes, String tag) {
    this.type = type;
    this.bytes = bytes;
    this.tag = tag;
  }

  /** A file in the folder {@code web} of the class path. */
  public static StaticFile of(String name, String type) {
    try (@Nullable InputStream input = StaticFile.class.getResourceAsStream("/web/" + name)) {
      if (input == null) {
        throw new IllegalStateException("the service lacks web/" + name);
      }
      byte[] bytes = input.readAllBytes();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new StaticFile(type, bytes, '"' + HexFormat.of().formatHex(hash, 0, 8) + '"');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void handle(Exchange exchange) {
    exchange.set("Cache-Control", "no-cache");
    exchange.set("ETag", tag);
    if (tag.equals(exchange.header("If-None-Match"))) {
      exchange.empty(304);
    } else {
      exchange.answer(type, bytes);
    }
  }
}
