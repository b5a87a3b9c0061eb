package io.loantap.train.report.show;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Section;
import io.loantap.train.page.TableColumn;
import io.loantap.train.report.Report;
import io.loantap.train.report.advice.Adviser;
import io.loantap.train.report.record.ModelRecord;

/**
 * A report beyond its metrics as JSON: every record an object with the same names in snake_case,
 * null where there is no value.
 */
public final class ReportJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private ReportJson() {}

  /** Adds it to a document. */
  public static void put(Report report, ObjectNode json) {
    json.put("model", report.modelId());
    json.set("cuts", MAPPER.valueToTree(report.thresholdEffects()));
    json.set("score_bands", MAPPER.valueToTree(report.scoreBands()));
    json.set("characteristics", MAPPER.valueToTree(report.characteristics()));
    json.set("vintages", MAPPER.valueToTree(report.vintages().orElse(null)));
    json.set("recommendations", MAPPER.valueToTree(Adviser.advise(report)));
    ArrayNode chapters = json.putArray("model_record");
    for (Section chapter : ModelRecord.of(report)) {
      ObjectNode object =
          chapters.addObject().put("id", chapter.id()).put("title", chapter.title());
      ArrayNode blocks = object.putArray("blocks");
      chapter.blocks().forEach(block -> blocks.add(of(block)));
    }
  }

  private static ObjectNode of(Block block) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (block instanceof Block.Prose prose) {
      json.set("paragraphs", MAPPER.valueToTree(prose.paragraphs()));
    } else if (block instanceof Block.Points points) {
      json.set("points", MAPPER.valueToTree(points.points()));
    } else if (block instanceof Block.Table table) {
      json.put("caption", table.caption());
      json.set("rows", rows(table.table()));
    } else {
      throw new IllegalArgumentException("no JSON for " + block.getClass().getSimpleName());
    }
    return json;
  }

  private static ArrayNode rows(DataTable table) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    table
        .rows()
        .forEach(
            values -> {
              ObjectNode row = rows.addObject();
              for (int i = 0; i < values.size(); i++) {
                TableColumn column = table.columns().get(i);
                row.set(column.key(), MAPPER.valueToTree(values.get(i)));
              }
            });
    return rows;
  }
}
