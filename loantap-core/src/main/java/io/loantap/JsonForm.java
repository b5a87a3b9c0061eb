package io.loantap;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** A value with a JSON form of its own, which any mapper of Jackson writes, too. */
interface JsonForm extends JsonSerializable {
  /** The form on one line, without a line end. */
  String toJson();

  @Override
  default void serializeWithType(
      JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
    serialize(json, provider);
  }
}
