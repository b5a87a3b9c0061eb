package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import picocli.CommandLine;

/** What a run of the command, in this process, came to. */
record Run(int code, String out, String err) {

  static Run of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    CommandLine command = Loantap.commandLine(texts);
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = command.execute(texts);
    return new Run(code, out.toString(), err.toString());
  }

  /** Went well, and had nothing to complain about. */
  Run isOk() {
    assertThat(code).as(err).isZero();
    assertThat(err).isEmpty();
    return this;
  }

  /** Ended with this code and a message that holds all of this and, in the end, nothing else. */
  Run fails(int expected, String... parts) {
    assertThat(code).as(err).isEqualTo(expected);
    assertThat(err).contains(parts).doesNotContain("bug", "Exception", "\tat ");
    assertThat(out).isEmpty();
    return this;
  }
}
