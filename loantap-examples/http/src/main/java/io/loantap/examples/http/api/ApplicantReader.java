package io.loantap.examples.http.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reader of applications in JSON. Whatever is wrong with the text is said by place and never by
 * quoting it; what is wrong with the values is for the model to say.
 */
final class ApplicantReader {
  /** Far more than any schema has; each unknown name costs a search for the near match. */
  private static final int MOST_MEMBERS = 200;

  private ApplicantReader() {}

  /**
   * Reads one JSON object in UTF-8. A text for a number is read where the schema says how the
   * field's numbers, or its missing ones, are written.
   *
   * @throws ProblemException if it is something else
   */
  static Applicant read(byte[] bytes, int length, Schema schema) {
    requireUtf8(bytes, length);
    try (JsonParser parser = JsonFormat.UNTRUSTED.createParser(bytes, 0, length)) {
      Applicant applicant = object(parser, schema);
      if (parser.nextToken() != null) {
        throw notJson("There is something behind the object. Send one JSON object.");
      }
      return applicant;
    } catch (StreamConstraintsException e) {
      throw notJson("The JSON nests too deep, or has a number or a name that is too long.");
    } catch (JsonProcessingException e) {
      throw notJson("The JSON is not well-formed" + place(e.getLocation()) + ".");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  /** The parser alone would take some malformed UTF-8 as well. */
  private static void requireUtf8(byte[] bytes, int length) {
    int plain = 0;
    while (plain < length && bytes[plain] >= 0) {
      plain++;
    }
    if (plain == length) {
      return;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, plain, length - plain));
    } catch (CharacterCodingException e) {
      throw notJson("The body is not valid UTF-8.");
    }
  }

  private static Applicant object(JsonParser parser, Schema schema) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw notJson("Send one JSON object with the applicant's fields as members.");
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>(64);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      int before = values.size();
      values.put(name, written(value(parser), name, schema));
      if (values.size() == before) {
        throw notJson("A member is there twice" + place(parser.currentLocation()) + ".");
      }
      if (values.size() > MOST_MEMBERS) {
        throw notJson("The object has more than " + MOST_MEMBERS + " members.");
      }
    }
    return Applicant.of(values);
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      default -> {
        // A list or an object: no field takes one, and the model will say so.
        parser.skipChildren();
        yield List.of();
      }
    };
  }

  /** A text that is a number, or none, as the schema has it written; others are what they are. */
  private static @Nullable Object written(@Nullable Object value, String name, Schema schema) {
    if (!(value instanceof String text)
        || !(schema.find(name).orElse(null) instanceof NumericField field)
        || (field.form().isPlain() && field.missing().isEmpty())) {
      return value;
    }
    List<Violation> wrong = new ArrayList<>();
    double number = field.parse(text, wrong::add);
    if (!wrong.isEmpty()) {
      return value; // the model says what is wrong with it
    }
    return Double.isNaN(number) ? null : (Object) number;
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static ProblemException notJson(String detail) {
    return new ProblemException(ProblemType.NOT_JSON, detail);
  }
}
