package io.loantap.train.explore.answer;

import io.loantap.train.explore.Answer;
import java.util.Optional;

/** A question about the loans of a file. */
public interface Question {
  /** The answer; empty if the columns for it are not there. */
  Optional<Answer> answer(Facts facts);
}
