package io.loantap.train.export;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jpmml.evaluator.EvaluationException;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.EvaluatorUtil;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jspecify.annotations.Nullable;
import org.pmml4s.model.Model;

/** An evaluator of PMML. */
interface PmmlEngine {
  /** Outputs by their names; null if it refuses. */
  @Nullable Map<String, ?> score(Map<String, Object> applicant);

  /** Name and version. */
  String version();

  /** Whether NaN is a number to it, and no missing value. */
  boolean knowsNaN();

  /** A way to an evaluator of a text. */
  interface Loader {
    PmmlEngine load(String text) throws Exception;
  }

  /** JPMML-Evaluator, after it has verified the records of the file. */
  record Jpmml(Evaluator evaluator) implements PmmlEngine {
    static Jpmml of(String text) throws Exception {
      Evaluator evaluator =
          new LoadingModelEvaluatorBuilder()
              .load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
              .build();
      evaluator.verify();
      return new Jpmml(evaluator);
    }

    @Override
    public @Nullable Map<String, ?> score(Map<String, Object> applicant) {
      try {
        return EvaluatorUtil.decodeAll(evaluator.evaluate(applicant));
      } catch (EvaluationException e) {
        return null;
      }
    }

    @Override
    public String version() {
      return "JPMML-Evaluator 1.7.7";
    }

    @Override
    public boolean knowsNaN() {
      return true;
    }
  }

  /** PMML4S. */
  record Pmml4s(Model model) implements PmmlEngine {
    static Pmml4s of(String text) {
      return new Pmml4s(Model.fromString(text));
    }

    @Override
    public @Nullable Map<String, ?> score(Map<String, Object> applicant) {
      try {
        return model.predict(applicant);
      } catch (NoSuchElementException e) {
        return null; // no attribute is true, and there is no reason code
      }
    }

    @Override
    public String version() {
      return "PMML4S 0.9.15";
    }

    @Override
    public boolean knowsNaN() {
      return false;
    }
  }
}
