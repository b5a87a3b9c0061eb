package io.loantap.train.page;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A chart of the rows of a table.
 *
 * @param title above the chart
 * @param description what it shows, for those who cannot see it
 * @param specification Vega-Lite, without the data, which are the figure's table
 */
public record Chart(String title, String description, ObjectNode specification) {
  /** Copies the specification. */
  public Chart {
    specification = specification.deepCopy();
  }

  @Override
  public ObjectNode specification() {
    return specification.deepCopy();
  }
}
