package io.loantap.train.scoring;

import io.loantap.Notice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts of scored rows by what was noticed of their values, and by characteristic. Numbers among
 * the outermost of training are usual and not counted.
 */
public final class NoticeCounts {
  /** Kinds that training knows of. */
  private static final Set<Notice.Kind> USUAL =
      EnumSet.of(Notice.Kind.MISSING, Notice.Kind.SPECIAL);

  private final Map<Notice.Kind, Map<String, Long>> counts = new EnumMap<>(Notice.Kind.class);
  private final int characteristics;
  private long blank;

  /**
   * No rows yet.
   *
   * @param characteristics how many the model has
   */
  public NoticeCounts(int characteristics) {
    this.characteristics = characteristics;
  }

  /** Counts the notices of a row. */
  public void add(List<Notice> notices) {
    if (notices.size() >= characteristics
        && notices.stream().filter(it -> it.kind() == Notice.Kind.MISSING).count()
            == characteristics) {
      blank++;
    }
    for (Notice notice : notices) {
      if (notice.kind() != Notice.Kind.CLIPPED) {
        counts
            .computeIfAbsent(notice.kind(), kind -> new TreeMap<>())
            .merge(notice.characteristic(), 1L, Long::sum);
      }
    }
  }

  /** A sentence for each kind, with the rows of each characteristic, most first. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    counts.forEach((kind, rows) -> sentences.add(sentence(kind, rows)));
    if (blank > 0) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "%,d %s no value of any characteristic, and a probability all the same. A model"
                  + " refuses such rows if a characteristic is trained with \"missing\": \"reject\".",
              blank,
              blank == 1 ? "row has" : "rows have"));
    }
    if (!USUAL.containsAll(counts.keySet())) {
      sentences.add(
          "A service refuses such values where its ScorerOptions say so; this scores them.");
    }
    return sentences;
  }

  private static String sentence(Notice.Kind kind, Map<String, Long> rows) {
    String all =
        rows.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(it -> String.format(Locale.ROOT, "%s %,d", it.getKey(), it.getValue()))
            .collect(Collectors.joining(", "));
    String words = kind.toString();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ". Rows: " + all + ".";
  }
}
