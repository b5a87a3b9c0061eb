package io.loantap.examples.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** Messages of files that keep the service from starting. */
class StartFailureTest {
  @Test
  void text_barePath_saysWhatIsWrongAndTheRemedy() {
    assertThat(StartFailure.text(new NoSuchFileException("next.json")))
        .isEqualTo("next.json: there is no such file or folder. Check the path.");
    assertThat(StartFailure.text(new AccessDeniedException("keys")))
        .isEqualTo("keys: no permission. Ask its owner for access.");
  }

  @Test
  void text_messageWithItsReason_isKept() {
    assertThat(StartFailure.text(new IOException("keys.txt holds no key. Write one a line.")))
        .isEqualTo("keys.txt holds no key. Write one a line.");
    assertThat(StartFailure.text(new NoSuchFileException("a", null, "there is no folder b.")))
        .isEqualTo("a: there is no folder b.");
  }
}
