package io.loantap.train.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data that a page carries for its scripts. */
final class PageData {
  private static final Pattern SECTION =
      Pattern.compile("(?s)<section[^>]* id=\"([^\"]+)\".*?(?=<section|<footer)");
  private static final Pattern DATA =
      Pattern.compile("(?s)<script type=\"application/json\">(.*?)</script>");

  private final String html;

  PageData(String html) {
    this.html = html;
  }

  /** The data of a section, without those of sections within, in the order of its charts. */
  List<JsonNode> of(String id) throws IOException {
    Matcher section = SECTION.matcher(html);
    List<JsonNode> found = new ArrayList<>();
    while (section.find()) {
      if (section.group(1).equals(id)) {
        Matcher data = DATA.matcher(section.group());
        while (data.find()) {
          found.add(new ObjectMapper().readTree(data.group(1)));
        }
      }
    }
    return found;
  }

  /** The rows that a chart of a section draws. */
  JsonNode rows(String id, int chart) throws IOException {
    return of(id).get(chart).at("/data/values");
  }
}
