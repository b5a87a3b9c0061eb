package io.loantap.engine;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.FieldValues;
import io.loantap.applicant.SpecialValues;
import io.loantap.derived.FieldSpace;
import io.loantap.derived.LevelSource;
import io.loantap.derived.NumericSource;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.Surface;
import io.loantap.scorecard.ValueState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One characteristic: where its value comes from, and how the value is treated, with the halves of
 * the surfaces over it. Immutable.
 */
sealed interface Term {
  /** Contribution of an applicant's value in log-odds; NaN if it is refused. */
  <A> double contribution(FieldValues<A> fields, A applicant);

  /** What became of an applicant's value; {@link ValueState#MISSING} also for a refused one. */
  <A> ValueState state(FieldValues<A> fields, A applicant);

  /** Which special value the applicant has, counted from 0; -1 for any other value. */
  default int special(BoundApplicant applicant) {
    return -1;
  }

  /** Contribution of an applicant's value if it is plain, else NaN. */
  <A> double plain(FieldValues<A> fields, A applicant);

  /** Contribution of a level that the field lists; NaN if it is not plain. */
  double plain(String level);

  /** The terms of a scorecard. */
  static Term[] all(Scorecard scorecard, FieldSpace space, boolean refuseBeyond) {
    Term[] terms = new Term[scorecard.characteristics().size()];
    for (int place = 0; place < terms.length; place++) {
      terms[place] = of(scorecard.characteristics().get(place), space, refuseBeyond);
    }
    return scorecard.surfaces().isEmpty() ? terms : withSurfaces(terms, scorecard);
  }

  /** The terms, of which those under surfaces have their halves. */
  private static Term[] withSurfaces(Term[] terms, Scorecard scorecard) {
    List<String> names = scorecard.names();
    Term[] all = terms.clone();
    for (int place = 0; place < all.length; place++) {
      String name = names.get(place);
      List<Surface> surfaces = scorecard.surfacesOver(name);
      if (!surfaces.isEmpty()) {
        SurfaceHalf[] halves = new SurfaceHalf[surfaces.size()];
        NumericSource[] partners = new NumericSource[halves.length];
        for (int i = 0; i < halves.length; i++) {
          Surface surface = surfaces.get(i);
          OfNumber partner = (OfNumber) terms[names.indexOf(surface.partner(name))];
          halves[i] = new SurfaceHalf(surface, surface.first().equals(name), partner.treatment());
          partners[i] = partner.source();
        }
        all[place] = new OfPair((OfNumber) terms[place], halves, partners);
      }
    }
    return all;
  }

  /**
   * The term of a characteristic.
   *
   * @param refuseBeyond whether numbers beyond the ends of a curve are refused
   * @throws IllegalArgumentException if it names no field of the space, or one of the wrong kind
   */
  static Term of(Characteristic characteristic, FieldSpace space, boolean refuseBeyond) {
    if (characteristic instanceof Characteristic.Levels levels) {
      return new OfLevel(space.level(levels.name()), Treatment.of(levels));
    }
    Characteristic.Numeric numeric = (Characteristic.Numeric) characteristic;
    Treatment.OfNumber treatment = Treatment.of(numeric, refuseBeyond);
    if (!Arrays.equals(
        numeric.special().values(), SpecialValues.of(space.schema(), numeric.name()).values())) {
      throw new IllegalArgumentException(
          "the characteristic \""
              + numeric.name()
              + "\" and its field do not have the same special values");
    }
    return new OfNumber(
        space.numeric(numeric.name()),
        treatment,
        treatment.byGroup() == null ? null : space.numeric(treatment.byGroup().group()));
  }

  /**
   * A number.
   *
   * @param group the number that selects the contribution where this one is missing, if any does
   */
  record OfNumber(NumericSource source, Treatment.OfNumber treatment, @Nullable NumericSource group)
      implements Term {
    @Override
    public int special(BoundApplicant applicant) {
      return treatment.special().indexOf(source.value(applicant));
    }

    @Override
    public <A> double contribution(FieldValues<A> fields, A applicant) {
      double number = source.value(fields, applicant);
      return treatment.contribution(
          number,
          group != null && treatment.lacks(number)
              ? group.value(fields, applicant)
              : Field.MISSING);
    }

    @Override
    public <A> ValueState state(FieldValues<A> fields, A applicant) {
      return treatment.state(source.value(fields, applicant));
    }

    @Override
    public <A> double plain(FieldValues<A> fields, A applicant) {
      return plain(source.value(fields, applicant));
    }

    private double plain(double number) {
      return treatment.state(number) == ValueState.PLAIN
          ? treatment.contribution(number, Field.MISSING)
          : Double.NaN;
    }

    @Override
    public double plain(String level) {
      if (!(source instanceof NumericSource.OfLevel named)) {
        return Double.NaN;
      }
      return plain(named.derivation().apply(named.level().cut(level)));
    }
  }

  /** A number under surfaces. */
  final class OfPair implements Term {
    private final OfNumber own;
    private final SurfaceHalf[] halves;
    private final NumericSource[] partners;

    /**
     * A number and what its surfaces add.
     *
     * @param own the number by itself
     * @param halves of the surfaces, in their order
     * @param partners where the other number of each comes from
     */
    private OfPair(OfNumber own, SurfaceHalf[] halves, NumericSource[] partners) {
      this.own = own;
      this.halves = halves;
      this.partners = partners;
    }

    /** Where the number comes from. */
    NumericSource source() {
      return own.source();
    }

    @Override
    public int special(BoundApplicant applicant) {
      return own.special(applicant);
    }

    @Override
    public <A> double contribution(FieldValues<A> fields, A applicant) {
      return withHalves(own.contribution(fields, applicant), fields, applicant);
    }

    @Override
    public <A> ValueState state(FieldValues<A> fields, A applicant) {
      return own.state(fields, applicant);
    }

    @Override
    public <A> double plain(FieldValues<A> fields, A applicant) {
      return withHalves(own.plain(fields, applicant), fields, applicant);
    }

    /** A level says nothing of the other number. */
    @Override
    public double plain(String level) {
      return Double.NaN;
    }

    private <A> double withHalves(double curve, FieldValues<A> fields, A applicant) {
      double number = own.treatment().onCurve(own.source().value(fields, applicant));
      double sum = curve;
      for (int i = 0; i < halves.length; i++) {
        sum += halves[i].contribution(number, partners[i].value(fields, applicant));
      }
      return sum;
    }
  }

  /** A level. */
  record OfLevel(LevelSource source, Treatment.OfLevel treatment) implements Term {
    @Override
    public <A> double contribution(FieldValues<A> fields, A applicant) {
      double code = fields.slot(applicant, source.slot());
      if (Double.isNaN(code) || code == Field.REFUSED) {
        return Double.isNaN(code) ? treatment.missing() : Double.NaN;
      }
      String text = fields.text(applicant, source.slot());
      return treatment.contribution(text, source.start(text));
    }

    @Override
    public <A> ValueState state(FieldValues<A> fields, A applicant) {
      double code = fields.slot(applicant, source.slot());
      if (Double.isNaN(code) || code == Field.REFUSED) {
        return ValueState.MISSING;
      }
      String text = fields.text(applicant, source.slot());
      return treatment.state(text, source.start(text));
    }

    @Override
    public <A> double plain(FieldValues<A> fields, A applicant) {
      return state(fields, applicant) == ValueState.PLAIN
          ? contribution(fields, applicant)
          : Double.NaN;
    }

    @Override
    public double plain(String level) {
      int from = source.start(level);
      return treatment.state(level, from) == ValueState.PLAIN
          ? treatment.contribution(level, from)
          : Double.NaN;
    }
  }
}
