package io.loantap.train.export;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model as one file of a program without dependencies: input rules, scores, decision and reasons.
 *
 * @param language of the program
 */
record ProgramExport(Language language) implements ModelExport {
  private static final String MODEL = "@MODEL@";

  /** A language that there is a reader in. */
  enum Language {
    /** Python 3.9 and later. */
    PYTHON("scorer.py", "# "),
    /** An ES module. */
    JAVASCRIPT("scorer.mjs", "// ");

    private final String reader;
    private final String comment;

    Language(String reader, String comment) {
      this.reader = reader;
      this.comment = comment;
    }
  }

  @Override
  public List<String> leftOut(ExportedModel model) {
    List<String> left = new ArrayList<>(model.termsLeftOut());
    left.add("texts of reasons, which it names by their codes");
    left.add("what would change a decline (loantap predict --explain has it)");
    left.add("notices of values that are missing, unseen, special or beyond training");
    return left;
  }

  @Override
  public String text(ExportedModel model) {
    StringBuilder head = new StringBuilder("Model " + model.id() + ", \"" + model.recipe() + "\".");
    head.append("\nNot in this file:");
    leftOut(model).forEach(each -> head.append("\n- ").append(each).append('.'));
    String mark = language.comment + "@HEAD@";
    try (InputStream reader = ProgramExport.class.getResourceAsStream(language.reader)) {
      String text =
          new String(Objects.requireNonNull(reader).readAllBytes(), StandardCharsets.UTF_8);
      int comment = text.indexOf(mark);
      int literal = text.indexOf(MODEL);
      return text.substring(0, comment)
          + Comments.lines(language.comment, head.toString()).stripTrailing()
          + text.substring(comment + mark.length(), literal)
          + json(ProgramModel.of(model))
          + text.substring(literal + MODEL.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON in ASCII, without a character inside a text that ends a literal of either language. */
  private static String json(Map<String, Object> model) throws JsonProcessingException {
    return JsonMapper.builder(new JsonFactoryBuilder().characterEscapes(new NoQuotes()).build())
        .build()
        .writerWithDefaultPrettyPrinter()
        .with(JsonWriteFeature.ESCAPE_NON_ASCII)
        .writeValueAsString(model);
  }

  private static final class NoQuotes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final String ENDS = "\"'`$";

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      ENDS.chars().forEach(end -> codes[end] = ESCAPE_STANDARD);
      codes[0x7f] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
