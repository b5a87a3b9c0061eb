package io.loantap;

import io.loantap.applicant.FieldValues;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.InputSum;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.ValueState;
import io.loantap.text.NearMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The notices of what was missing, special, unseen or clipped in an applicant that is scored. */
final class Notices {
  private final Scorecard ofModel;
  private final FieldSpace space;

  /**
   * Notices of one scorer.
   *
   * @param ofModel the scorecard of the model file
   * @param space the fields that its characteristics read
   */
  Notices(Scorecard ofModel, FieldSpace space) {
    this.ofModel = ofModel;
    this.space = space;
  }

  /** What the options corrected, then what is to be said about the characteristics. */
  <A> List<Notice> of(InputSum<A> sum, A applicant, List<Notice> corrections) {
    List<Notice> all = of(sum, applicant);
    if (corrections.isEmpty()) {
      return all;
    }
    List<Notice> both = new ArrayList<>(corrections);
    both.addAll(all);
    return both;
  }

  /** The notices about the characteristics, in the scorecard's order; allocates none if plain. */
  <A> List<Notice> of(InputSum<A> sum, A applicant) {
    List<Notice> notices = List.of();
    for (int place = 0; place < ofModel.characteristics().size(); place++) {
      ValueState state = sum.state(place, applicant);
      if (state != ValueState.PLAIN) {
        Characteristic characteristic = ofModel.characteristics().get(place);
        notices = notices.isEmpty() ? new ArrayList<>() : notices;
        notices.add(
            new Notice(
                characteristic.name(),
                kind(state, characteristic),
                state == ValueState.UNSEEN ? near(characteristic, sum.fields(), applicant) : null));
      }
    }
    return notices;
  }

  private <A> @Nullable String near(
      Characteristic characteristic, FieldValues<A> fields, A applicant) {
    Set<String> levels = characteristic.curve().levels();
    String level =
        levels.isEmpty() ? null : space.level(characteristic.name()).level(fields, applicant);
    return level == null ? null : NearMatch.ofLevel(level, levels);
  }

  private static Notice.Kind kind(ValueState state, Characteristic characteristic) {
    return switch (state) {
      case MISSING ->
          characteristic.missing().refuses() ? Notice.Kind.MISSING_TREATED : Notice.Kind.MISSING;
      case UNSEEN -> unseen(characteristic);
      case SPECIAL -> Notice.Kind.SPECIAL;
      case BEYOND_TRAINING -> Notice.Kind.BEYOND_TRAINING;
      case CLIPPED, PLAIN -> Notice.Kind.CLIPPED;
    };
  }

  private static Notice.Kind unseen(Characteristic characteristic) {
    if (characteristic.isNumeric()) {
      return Notice.Kind.SPECIAL_UNSEEN;
    }
    return characteristic.unseen().refuses() ? Notice.Kind.UNSEEN_TREATED : Notice.Kind.UNSEEN;
  }
}
