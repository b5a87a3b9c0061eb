package io.loantap.train.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Style and scripts of a page, and the policy by which a browser runs no others and fetches
 * nothing.
 *
 * @param policy the content security policy
 */
public record PageAssets(String style, List<String> scripts, String policy) {
  /** Copies the list. */
  public PageAssets {
    scripts = List.copyOf(scripts);
  }

  static PageAssets of(Page page) {
    List<String> scripts = new ArrayList<>();
    String licence = PageResources.text("chart-licences.txt");
    scripts.add("/*\n" + licence + "*/\n" + library("vega.min.js"));
    scripts.add(library("vega-lite.min.js"));
    scripts.add(PageResources.text("page.js"));
    scripts.addAll(page.scripts());
    StringBuilder policy = new StringBuilder("default-src 'none'; style-src 'unsafe-inline';");
    // Vega makes functions from the expressions of a chart.
    policy.append(" img-src data:; script-src 'unsafe-eval'");
    scripts.forEach(script -> policy.append(" 'sha256-").append(sha256(script)).append('\''));
    return new PageAssets(PageResources.text("page.css"), scripts, policy.append(";").toString());
  }

  /** Without its last line, which would have a browser look for a file. */
  private static String library(String name) {
    return PageResources.text(name).replaceFirst("(?m)^//# sourceMappingURL=.*\\s*\\z", "");
  }

  /** The data of a chart for the script that draws it. */
  public String json(Chart chart, DataTable table) {
    return ScriptJson.of(chart, table);
  }

  /** The data of bins for the script that edits them. */
  public String json(Block.BinEditor editor) {
    return ScriptJson.of(editor.data());
  }

  /** The recipe for the script that changes its bins. */
  public String json(Block.RecipeSaver saver) {
    return ScriptJson.of(saver.recipe());
  }

  /** The data of a slider over thresholds for the script that moves it. */
  public String json(Block.ThresholdExplorer explorer) {
    ObjectNode data =
        JsonNodeFactory.instance
            .objectNode()
            .put("chosen", explorer.chosen())
            .put("margin", explorer.margin())
            .put("loss", explorer.loss());
    data.set("cuts", explorer.cuts().plainValues());
    return ScriptJson.of(data);
  }

  private static String sha256(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
