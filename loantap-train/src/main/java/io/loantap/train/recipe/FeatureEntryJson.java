package io.loantap.train.recipe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.derived.FieldSpace;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.PointsSpec;
import io.loantap.learn.encode.UnseenPolicy;
import io.loantap.learn.encode.WoeSpec;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.storage.JsonCursor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One characteristic of a recipe as JSON. */
final class FeatureEntryJson {
  private static final String POINTS = "points";

  private FeatureEntryJson() {}

  static void write(FeatureEntry feature, ObjectNode json) {
    json.put("name", feature.spec().characteristic());
    write(feature.spec().bins(), json);
    if (feature.spec() instanceof WoeSpec) {
      json.put("woe", true);
    } else if (feature.spec() instanceof PointsSpec set) {
      set.points().forEach(json.putObject(POINTS)::put);
    }
    if (feature.spec().monotone() != Monotone.FREE) {
      json.put("monotone", JsonCursor.word(feature.spec().monotone()));
    }
    if (feature.required()) {
      json.put("required", true);
    }
    if (!feature.edits().isEmpty()) {
      ArrayNode edits = json.putArray("edits");
      for (Edit edit : feature.edits()) {
        edits
            .addObject()
            .put("who", edit.who())
            .put("when", edit.when().toString())
            .put("why", edit.why());
      }
    }
  }

  private static void write(FeatureSpec spec, ObjectNode json) {
    if (spec instanceof NumericSpec numeric) {
      write(numeric, json);
    } else {
      write((LevelSpec) spec, json);
    }
  }

  private static void write(NumericSpec spec, ObjectNode json) {
    if (spec.shape() instanceof NumericShape.PiecewiseLinear lines) {
      json.put("encoder", "piecewise_linear").put("knots", lines.knots());
    } else if (spec.shape() instanceof NumericShape.ChosenKnots) {
      json.put("encoder", "piecewise_linear").put("knots", "auto");
    } else if (spec.shape() instanceof NumericShape.Bins bins) {
      BinsJson.write(bins, json);
    } else if (spec.shape() instanceof NumericShape.OptimalBins bins) {
      BinsJson.write(bins.rules(), json);
    } else if (spec.shape() instanceof NumericShape.GivenBins bins) {
      BinsJson.write(bins, json);
    } else {
      boolean standardised = spec.shape() instanceof NumericShape.Standardised;
      json.put("encoder", standardised ? "standardised" : "min_max");
    }
    if (spec.clip() instanceof Clip.StandardDeviations deviations) {
      json.putObject("clip").put("standard_deviations", deviations.count());
    } else if (spec.clip() instanceof Clip.AtQuantiles quantiles) {
      json.putObject("clip").putArray("quantiles").add(quantiles.lower()).add(quantiles.upper());
    }
    json.put("missing", JsonCursor.word(spec.missing()));
    if (spec.group() != null) {
      json.put("group", spec.group());
    }
  }

  private static void write(LevelSpec spec, ObjectNode json) {
    if (spec.order() instanceof LevelOrder.Ordinal ordinal) {
      ArrayNode levels = json.put("encoder", "ordinal").putArray("levels");
      ordinal.levels().forEach(levels::add);
    } else if (spec.order() instanceof LevelOrder.Ordered ordered) {
      json.put("encoder", "one_hot").put("ordered", true);
      if (!ordered.levels().isEmpty()) {
        ArrayNode levels = json.putArray("levels");
        ordered.levels().forEach(levels::add);
      }
    } else if (spec.order() instanceof LevelOrder.OneHot oneHot) {
      json.put("encoder", "one_hot").put("reference", JsonCursor.word(oneHot.reference()));
    } else if (spec.order() instanceof LevelOrder.OptimalGroups groups) {
      BinsJson.write(groups.rules(), json);
      json.remove("trend");
    } else {
      json.put("encoder", BinsJson.ENCODER);
    }
    boolean areGroups = spec.order() instanceof LevelOrder.GivenGroups;
    if (!spec.merge().isEmpty()) {
      ObjectNode merge = json.putObject(areGroups ? "groups" : "merge");
      spec.merge()
          .forEach(
              (name, levels) -> {
                ArrayNode array = merge.putArray(name);
                levels.forEach(array::add);
              });
    }
    json.put("rare_below", spec.rareBelow())
        .put("missing", JsonCursor.word(spec.missing()))
        .put("unseen", JsonCursor.word(spec.unseen()));
  }

  static FeatureEntry read(JsonCursor json, FieldSpace space) {
    JsonCursor name = json.get("name");
    boolean numeric = name.build(() -> space.isNumeric(name.text()));
    FeatureSpec spec =
        json.build(() -> numeric ? numeric(name.text(), json) : level(name.text(), json));
    for (String read : spec.reads()) {
      json.build(() -> space.isNumeric(read));
    }
    return new FeatureEntry(
            spec,
            json.find("required").map(JsonCursor::truth).orElse(false),
            json.find("edits").map(FeatureEntryJson::edits).orElse(List.of()))
        .in(space.schema());
  }

  private static List<Edit> edits(JsonCursor json) {
    return json.elements().stream()
        .map(
            edit -> {
              edit.allowOnly("who", "when", "why");
              return edit.build(
                  () ->
                      new Edit(
                          edit.get("who").text(), date(edit.get("when")), edit.get("why").text()));
            })
        .toList();
  }

  private static LocalDate date(JsonCursor json) {
    try {
      return LocalDate.parse(json.text());
    } catch (DateTimeParseException e) {
      throw json.wrong("expected a date such as 2026-11-30");
    }
  }

  /** The bins, or their weights of evidence or points if that is asked for. */
  private static FeatureSpec coded(FeatureSpec bins, JsonCursor json) {
    if (json.find(POINTS).isPresent()) {
      if (isWoe(json)) {
        throw json.get("woe").wrong("plays no part with points; leave it out");
      }
      Map<String, Double> points = new LinkedHashMap<>();
      json.get(POINTS).members().forEach((bin, value) -> points.put(bin, value.number()));
      return json.get(POINTS)
          .build(() -> new PointsSpec(bins, points, monotone(json), ScoreScaling.standard()));
    }
    return isWoe(json) ? new WoeSpec(bins, monotone(json)) : bins;
  }

  private static boolean isWoe(JsonCursor json) {
    return json.find("woe").map(JsonCursor::truth).orElse(false);
  }

  /** Whether a direction is kept by what codes the bins, and not by these. */
  private static boolean isCoded(JsonCursor json) {
    return isWoe(json) || json.find(POINTS).isPresent();
  }

  private static FeatureSpec numeric(String name, JsonCursor json) {
    allowOnly(
        json,
        "name",
        "encoder",
        "knots",
        "count",
        "clip",
        "missing",
        "group",
        "monotone",
        "required");
    return coded(
        new NumericSpec(
            name,
            shape(json),
            json.find("clip").map(FeatureEntryJson::clip).orElse(new Clip.None()),
            json.get("missing").constant(MissingPolicy.class),
            json.find("group").map(JsonCursor::text).orElse(null),
            isCoded(json) ? Monotone.FREE : monotone(json)),
        json);
  }

  /** Refuses keys other than these and those of bins. */
  private static void allowOnly(JsonCursor json, String... keys) {
    json.allowOnly(
        Stream.of(Arrays.stream(keys), BinsJson.KEYS.stream(), Stream.of("edits", POINTS))
            .flatMap(all -> all)
            .toArray(String[]::new));
  }

  private static Monotone monotone(JsonCursor json) {
    return json.find("monotone")
        .map(monotone -> monotone.constant(Monotone.class))
        .orElse(Monotone.FREE);
  }

  private static NumericShape shape(JsonCursor json) {
    JsonCursor encoder = json.get("encoder");
    return switch (encoder.text()) {
      case "standardised" -> new NumericShape.Standardised();
      case "min_max" -> new NumericShape.MinMax();
      case "piecewise_linear" -> lines(json.get("knots"));
      case BinsJson.ENCODER -> BinsJson.shape(json, monotone(json));
      default ->
          throw encoder.wrong(
              "expected one of [standardised, min_max, piecewise_linear, bins] for numbers");
    };
  }

  private static NumericShape lines(JsonCursor knots) {
    if (!knots.isText()) {
      return new NumericShape.PiecewiseLinear((int) knots.integer());
    }
    if (!knots.text().equals("auto")) {
      throw knots.wrong("expected a number of at least 2 or \"auto\"");
    }
    return new NumericShape.ChosenKnots();
  }

  private static Clip clip(JsonCursor json) {
    json.allowOnly("standard_deviations", "quantiles");
    if (json.find("standard_deviations").isPresent()) {
      return new Clip.StandardDeviations(json.get("standard_deviations").number());
    }
    double[] quantiles = json.get("quantiles").numbers();
    if (quantiles.length != 2) {
      throw json.get("quantiles").wrong("expected two shares, lower and upper");
    }
    return new Clip.AtQuantiles(quantiles[0], quantiles[1]);
  }

  private static FeatureSpec level(String name, JsonCursor json) {
    allowOnly(
        json,
        "name",
        "encoder",
        "count",
        "levels",
        "groups",
        "ordered",
        "reference",
        "merge",
        "rare_below",
        "missing",
        "unseen",
        "monotone",
        "required");
    Map<String, List<String>> merge = new LinkedHashMap<>();
    json.find(json.find("groups").isPresent() ? "groups" : "merge")
        .ifPresent(
            groups ->
                groups.members().forEach((group, levels) -> merge.put(group, levels.texts())));
    return coded(
        new LevelSpec(
            name,
            order(json),
            merge,
            json.find("rare_below").map(JsonCursor::number).orElse(0.0),
            json.get("missing").constant(MissingPolicy.class),
            json.get("unseen").constant(UnseenPolicy.class),
            monotone(json)),
        json);
  }

  private static LevelOrder order(JsonCursor json) {
    JsonCursor encoder = json.get("encoder");
    return switch (encoder.text()) {
      case "one_hot" ->
          json.find("ordered").map(JsonCursor::truth).orElse(false) ? steps(json) : oneHot(json);
      case "ordinal" -> new LevelOrder.Ordinal(json.get("levels").texts());
      case BinsJson.ENCODER -> BinsJson.order(json);
      default -> throw encoder.wrong("expected one of [one_hot, ordinal, bins] for levels");
    };
  }

  private static LevelOrder steps(JsonCursor json) {
    if (json.find("reference").isPresent()) {
      throw json.get("reference").wrong("ordered levels have no reference; leave it out");
    }
    return new LevelOrder.Ordered(json.find("levels").map(JsonCursor::texts).orElse(List.of()));
  }

  private static LevelOrder oneHot(JsonCursor json) {
    return new LevelOrder.OneHot(
        json.find("reference")
            .map(reference -> reference.constant(LevelOrder.Reference.class))
            .orElse(LevelOrder.Reference.NONE));
  }
}
