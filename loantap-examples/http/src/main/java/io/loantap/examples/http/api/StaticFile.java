package io.loantap.examples.http.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.loantap.examples.http.protocol.Responses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A file of the page, read once and answered from memory; browsers ask whether it has changed. */
public final class StaticFile implements Handler {
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
  public void handle(Context ctx) {
    ctx.header("Cache-Control", "no-cache");
    ctx.header("ETag", tag);
    if (tag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
    } else {
      Responses.send(ctx, type, bytes);
    }
  }
}
