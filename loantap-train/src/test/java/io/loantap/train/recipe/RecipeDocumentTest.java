package io.loantap.train.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.learn.binning.BinObjective;
import io.loantap.learn.binning.BinTrend;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.UnseenPolicy;
import io.loantap.storage.JsonCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/recipes.md} knows every word that a recipe may use. */
class RecipeDocumentTest {
  @Test
  void document_wordsOfRecipes_areAllExplained() throws IOException {
    String document = Files.readString(Path.of("../docs/recipes.md"));
    Stream<String> constants =
        Stream.of(
                MissingPolicy.values(),
                UnseenPolicy.values(),
                LevelOrder.Reference.values(),
                BinTrend.values(),
                BinObjective.values())
            .flatMap(Stream::of)
            .map(JsonCursor::word);
    Stream<String> keys =
        Stream.of(
                "name description label column bad date weight complete derived schema",
                "characteristics encoder knots count reference levels clip quantiles",
                "standard_deviations merge rare_below missing unseen group required monotone",
                "piecewise_linear bins standardised min_max one_hot ordinal",
                "method quantile optimal edges groups trend min_share min_bad max_p objective",
                "woe edits who when why")
            .flatMap(words -> Stream.of(words.split(" ")));
    assertThat(Stream.concat(constants, keys))
        .allSatisfy(word -> assertThat(document).containsPattern("[`\"]" + word + "[`\"]"));
  }
}
