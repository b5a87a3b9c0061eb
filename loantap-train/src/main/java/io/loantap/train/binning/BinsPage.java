package io.loantap.train.binning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.train.page.Block;
import io.loantap.train.page.Format;
import io.loantap.train.page.Page;
import io.loantap.train.page.Scripts;
import io.loantap.train.page.Section;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeJson;
import io.loantap.train.statistics.BadRate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page in which an analyst moves, joins and splits bins, and saves the recipe. */
public final class BinsPage {
  private final Binning binning;

  private BinsPage(Binning binning) {
    this.binning = binning;
  }

  /**
   * The page.
   *
   * @param binner that the bins are from
   * @param recipe that sets the bins by hand
   */
  public static Page of(Binner binner, Binning binning, Recipe recipe) {
    return new BinsPage(binning).page(binner.cells(binning), recipe);
  }

  private Page page(List<CharacteristicBins> cells, Recipe recipe) {
    List<Section> parts = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      CharacteristicBins bins = binning.characteristics().get(i);
      parts.add(
          Section.of(
              "bins-" + (i + 1),
              bins.name(),
              List.of(new Block.BinEditor(data(bins, cells.get(i))))));
    }
    return new Page(
        "Bins",
        binning.file(),
        String.format(
            Locale.ROOT,
            "%,d training loans, of which %s were bad. Move an edge, join a bin with the one above or"
                + " split it where it parts best: weights of evidence, information value, trend and"
                + " rates by period follow at once.",
            binning.rate().rows(),
            Format.PERCENT.text(binning.rate().rate())),
        List.of(new Block.RecipeSaver(json(recipe))),
        List.of(
            new Section("characteristics", "Characteristics", "", List.of(), parts),
            Section.of("method", "How to read it", List.of(new Block.Points(rules())))),
        "Written by loantap from "
            + binning.file()
            + ", SHA-256 "
            + binning.sha256()
            + ". The page needs no network and sends nothing.",
        List.of(Scripts.binning()));
  }

  private static List<String> rules() {
    return List.of(
        "Intervals are Wilson's at 95 %. WOE is ln(share of the good loans / share of the bad ones)"
            + " of a bin, with half a loan added to each count: positive is safer than average. IV"
            + " is what the bin adds to the information value.",
        "p is that of Pearson's chi-squared test against the bin above; neighbours that do not"
            + " differ at 5 % stand out.",
        "The order holds in a period if no neighbours stand the other way round there.",
        "An edge moves to where the cells meet that the bins are made of, about fifty in all.",
        "Save the recipe and train with it: loantap train DATA.csv --recipe recipe.json. Who"
            + " changed what, when and why then stands in the model file and in the model record.");
  }

  private static ObjectNode json(Recipe recipe) {
    try {
      String text = new String(RecipeJson.write(recipe), StandardCharsets.UTF_8);
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a recipe is written as JSON", e);
    }
  }

  private ObjectNode data(CharacteristicBins found, CharacteristicBins cells) {
    List<BinRow> rows = cells.ordered();
    boolean numbers = rows.isEmpty() || rows.get(0).kind() == BinRow.Kind.RANGE;
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("name", found.name()).put("kind", numbers ? "numbers" : "levels");
    ArrayNode names = data.putArray("periods");
    binning.periods().forEach(names::add);
    ArrayNode all = data.putArray("cells");
    for (int i = 0; i < rows.size(); i++) {
      ObjectNode cell = all.addObject();
      put(rows.get(i), cell);
      if (numbers) {
        cell.put("from", i == 0 ? null : rows.get(i).from());
        cell.put("below", i + 1 < rows.size() ? rows.get(i + 1).from() : null);
      } else {
        ArrayNode levels = cell.putArray("levels");
        rows.get(i).levels().forEach(levels::add);
      }
    }
    ArrayNode apart = data.putArray("apart");
    cells.bins().stream()
        .filter(row -> !row.hasPlace())
        .forEach(row -> put(row, apart.addObject()));
    ArrayNode bins = data.putArray("bins");
    for (BinRow bin : found.ordered()) {
      ArrayNode places = bins.addArray();
      for (int i = 0; i < rows.size(); i++) {
        if (numbers ? isWithin(rows.get(i), bin) : isAmong(rows.get(i), bin)) {
          places.add(i);
        }
      }
    }
    return data;
  }

  private static boolean isWithin(BinRow cell, BinRow bin) {
    double from = cell.from() == null ? Double.NEGATIVE_INFINITY : cell.from();
    return (bin.from() == null || from >= bin.from())
        && (bin.below() == null || from < bin.below());
  }

  private static boolean isAmong(BinRow cell, BinRow bin) {
    return Set.copyOf(bin.levels()).containsAll(cell.levels());
  }

  private static void put(BinRow row, ObjectNode json) {
    json.put("label", row.label()).put("good", row.rate().good()).put("bad", row.rate().bad());
    ArrayNode periods = json.putArray("periods");
    for (@Nullable BadRate rate : row.periods()) {
      ArrayNode counts = periods.addArray();
      counts.add(rate == null ? 0 : rate.good()).add(rate == null ? 0 : rate.bad());
    }
  }
}
