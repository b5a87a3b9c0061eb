package io.loantap.examples.spark.score;

import io.loantap.Scorer;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broadcast model about rows. Takes the columns of the layout, in its order and of its
 * types, in Spark's own form, so that nothing is copied or boxed before it is read. Safe for any
 * number of threads.
 */
final class ModelFunction implements ScalarFunction<Object> {
  private static final long serialVersionUID = 1L;

  private final Answer answer;
  private final RowLayout layout;
  private final Broadcast<SharedModel> model;
  private transient volatile @Nullable Bound bound;

  /** What a JVM makes of it. */
  private record Bound(Scorer scorer, RowApplicants applicants) {}

  ModelFunction(Answer answer, RowLayout layout, Broadcast<SharedModel> model) {
    this.answer = answer;
    this.layout = layout;
    this.model = model;
  }

  @Override
  public DataType[] inputTypes() {
    return layout.cells().stream().map(FieldColumn::type).toArray(DataType[]::new);
  }

  @Override
  public DataType resultType() {
    return answer.type();
  }

  @Override
  public boolean isResultNullable() {
    return answer == Answer.PROBABILITY;
  }

  @Override
  public String name() {
    return answer.sql();
  }

  @Override
  public String canonicalName() {
    return "io.loantap." + answer.sql() + "(" + model.id() + ")";
  }

  @Override
  public @Nullable Object produceResult(InternalRow row) {
    Bound here = bound();
    return answer.of(here.scorer, here.applicants.of(row));
  }

  /** What plans print. */
  @Override
  public String toString() {
    return answer.sql();
  }

  private Bound bound() {
    @Nullable Bound here = bound;
    if (here == null) {
      Scorer scorer = model.value().scorer();
      here = new Bound(scorer, new RowApplicants(scorer.schema(), layout));
      bound = here;
    }
    return here;
  }
}
