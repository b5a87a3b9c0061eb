package io.loantap.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes a JSON document at a random place: a part is removed, copied elsewhere or replaced. */
final class JsonMutation {
  private JsonMutation() {}

  static void mutate(ObjectNode document, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    List<JsonNode> all = new ArrayList<>();
    collect(document, containers, all);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container.isEmpty()) {
      return;
    }
    JsonNode other =
        random.nextBoolean() ? all.get(random.nextInt(all.size())).deepCopy() : replacement(random);
    int place = random.nextInt(container.size());
    boolean remove = random.nextInt(3) == 0;
    if (container instanceof ArrayNode array) {
      if (remove) {
        array.remove(place);
      } else {
        array.set(place, other);
      }
    } else {
      ObjectNode object = (ObjectNode) container;
      String key = new ArrayList<>(object.properties()).get(place).getKey();
      if (remove) {
        object.remove(key);
      } else {
        object.set(key, other);
      }
    }
  }

  private static JsonNode replacement(Random random) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(8)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.textNode("");
      case 2 -> nodes.numberNode(-1);
      case 3 -> nodes.numberNode(Double.MAX_VALUE);
      case 4 -> nodes.numberNode(Long.MIN_VALUE);
      case 5 -> nodes.booleanNode(false);
      case 6 -> nodes.arrayNode();
      default -> nodes.objectNode();
    };
  }

  private static void collect(JsonNode node, List<JsonNode> containers, List<JsonNode> all) {
    all.add(node);
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers, all));
    }
  }
}
