package io.loantap.train.explore.answer;

import io.loantap.train.explore.Answer;
import io.loantap.train.explore.ColumnProfile;
import io.loantap.train.explore.Effect;
import io.loantap.train.explore.Group;
import io.loantap.train.statistics.BadRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The question how the outcome changes with the levels of a column.
 *
 * @param inOrder whether the levels have an order of their own
 */
record ByLevel(String id, String question, String column, boolean inOrder) implements Question {
  @Override
  public Optional<Answer> answer(Facts facts) {
    @Nullable ColumnProfile profile = facts.column(column);
    if (profile == null || profile.groups().stream().filter(Effects::isNamed).count() < 2) {
      return Optional.empty();
    }
    List<Effect> effects = Effects.of(profile, facts.overall());
    List<String> sentences = new ArrayList<>(extremes(profile, facts.overall()));
    sentences.add(LevelWords.verdicts(sayable(profile, effects), facts.overall()));
    if (inOrder) {
      sentences.addAll(order(profile));
    }
    return Optional.of(
        new Answer(id, question, sentences, List.of(), profile.label(), effects, inOrder));
  }

  /** Without rare levels counted together, of which nothing can be said as a whole. */
  private static List<Effect> sayable(ColumnProfile profile, List<Effect> effects) {
    return IntStream.range(0, effects.size())
        .filter(i -> profile.groups().get(i).kind() != Group.Kind.OTHERS)
        .mapToObj(effects::get)
        .toList();
  }

  private static List<String> extremes(ColumnProfile profile, BadRate overall) {
    List<Group> named = profile.groups().stream().filter(Effects::isNamed).toList();
    return List.of(LevelWords.extremes(Effects.of(tallies(named), overall)));
  }

  /** A sentence on whether the rate goes one way only along the order. */
  private static List<String> order(ColumnProfile profile) {
    List<Group> named = profile.groups().stream().filter(Effects::isNamed).toList();
    if (named.size() < 3) {
      return List.of();
    }
    int up = 0;
    int down = 0;
    for (int i = 1; i < named.size(); i++) {
      double step = named.get(i).rate().rate() - named.get(i - 1).rate().rate();
      up += step > 0 ? 1 : 0;
      down += step < 0 ? 1 : 0;
    }
    int steps = named.size() - 1;
    if (up == steps || down == steps) {
      return List.of(
          "The bad rate "
              + (up == steps ? "rises" : "falls")
              + " at every step from "
              + Words.quoted(named.get(0).label())
              + " to "
              + Words.quoted(named.get(steps).label())
              + ".");
    }
    return List.of(
        "From "
            + Words.quoted(named.get(0).label())
            + " to "
            + Words.quoted(named.get(steps).label())
            + " the bad rate rises at "
            + up
            + " of "
            + steps
            + " steps and falls at "
            + down
            + ".");
  }

  private static List<Tally> tallies(List<Group> groups) {
    return groups.stream()
        .map(group -> new Tally(group.label(), group.rate().rows(), group.rate().bad()))
        .toList();
  }
}
