package io.loantap.benchmarks.peers;

import io.loantap.benchmarks.loans.TrainingLoans;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** The training rows as Tribuo's examples. */
final class TribuoRows {
  static final Label PAID = new Label("Fully Paid");
  static final Label CHARGED_OFF = new Label("Charged Off");

  private final List<String> names;
  private final MutableDataset<Label> examples;

  TribuoRows(TrainingLoans loans) {
    names = loans.columnNames();
    LabelFactory factory = new LabelFactory();
    OffsetDateTime epoch = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    examples =
        new MutableDataset<>(new SimpleDataSourceProvenance("loans", epoch, factory), factory);
    boolean[] chargedOff = loans.chargedOff();
    double[] dense = new double[names.size()];
    for (int row = 0; row < loans.matrix().rows(); row++) {
      loans.matrix().denseRow(row, dense);
      ArrayExample<Label> example = new ArrayExample<>(chargedOff[row] ? CHARGED_OFF : PAID);
      for (int column = 0; column < dense.length; column++) {
        if (dense[column] != 0) {
          example.add(names.get(column), dense[column]);
        }
      }
      examples.add(example);
    }
  }

  MutableDataset<Label> examples() {
    return examples;
  }

  /**
   * Puts what Tribuo found, which has an order of its own, into column order after an intercept.
   */
  double[] weights(double[] found, double intercept, ImmutableFeatureMap features) {
    double[] weights = new double[names.size() + 1];
    weights[0] = intercept;
    for (int column = 0; column < names.size(); column++) {
      weights[column + 1] = found[features.getID(names.get(column))];
    }
    return weights;
  }
}
