package io.loantap.examples.spark;

import java.io.IOException;
import java.util.Arrays;

/** Runs a main class until the process that started this one closes its standard input or dies. */
final class EndsWithParent {
  private EndsWithParent() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    Thread watch = new Thread(EndsWithParent::awaitEnd, "parent");
    watch.setDaemon(true);
    watch.start();
    Class.forName(args[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
  }

  private static void awaitEnd() {
    try {
      while (System.in.read() >= 0) {
        // What is written there does not matter.
      }
    } catch (IOException e) {
      // As good as an end.
    }
    // A worker takes its executors with it as it shuts down.
    System.exit(0);
  }
}
