package io.loantap.train.card;

import io.loantap.train.data.DataException;
import java.util.ArrayList;
import java.util.List;

/** The list of all that is wrong with a card, so that it can be mended at one go. */
final class CardProblems {
  private static final int MOST = 20;

  private final String file;
  private final List<String> all = new ArrayList<>();

  CardProblems(String file) {
    this.file = file;
  }

  void add(String place, String problem) {
    all.add(place + ": " + problem);
  }

  /**
   * Ends here if there are any.
   *
   * @throws DataException with one line for each
   */
  void check() {
    if (all.isEmpty()) {
      return;
    }
    int listed = Math.min(all.size(), MOST);
    throw new DataException(
        file
            + " cannot be imported, for "
            + (all.size() == 1 ? "one reason" : all.size() + " reasons")
            + ":\n- "
            + String.join("\n- ", all.subList(0, listed))
            + (listed < all.size() ? "\n- and " + (all.size() - listed) + " more" : ""));
  }
}
