package io.loantap.train.binning;

import io.loantap.train.statistics.BadRate;
import java.util.List;

/**
 * The bins of all characteristics of a table of finished loans.
 *
 * @param file the table
 * @param sha256 of its bytes
 * @param rate of bad loans among those that were binned
 * @param periods names of the periods, in their order; empty without months
 * @param characteristics the one with most information value first
 * @param notices what there is to say of the reading
 */
public record Binning(
    String file,
    String sha256,
    BadRate rate,
    List<String> periods,
    List<CharacteristicBins> characteristics,
    List<String> notices) {
  /** Copies the lists. */
  public Binning {
    periods = List.copyOf(periods);
    characteristics = List.copyOf(characteristics);
    notices = List.copyOf(notices);
  }
}
