package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.train.page.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinsPageTest {
  @TempDir Path folder;

  private JsonNode bins(Object... more) throws Exception {
    Path json = folder.resolve("bins.json");
    Object[] words = new Object[4 + more.length];
    words[0] = "bin";
    words[1] = LoanTable.BUNDLED;
    words[2] = "--json";
    words[3] = json;
    System.arraycopy(more, 0, words, 4, more.length);
    Run.of(words).isOk();
    return new ObjectMapper().readTree(json.toFile());
  }

  private static JsonNode of(JsonNode binning, String name) {
    return StreamSupport.stream(binning.get("characteristics").spliterator(), false)
        .filter(it -> it.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The editor of a characteristic, in JavaScript. */
  private static String editor(String name) {
    return "Array.from(document.querySelectorAll('section.card')).find(it =>"
        + " it.querySelector('h3').textContent === '"
        + name
        + "').querySelector('[data-binning]')";
  }

  private static void click(Browser browser, String name, String selector) throws Exception {
    browser.evaluate(editor(name) + ".querySelector('" + selector + "').click()");
  }

  private static String head(Browser browser, String name) throws Exception {
    return browser.evaluate(editor(name) + ".querySelector('.bins-head').textContent").asText();
  }

  private static double informationValue(Browser browser, String name) throws Exception {
    return Double.parseDouble(head(browser, name).replaceAll("^IV ([0-9.]+[0-9]).*", "$1"));
  }

  private static int rows(Browser browser, String name) throws Exception {
    return browser.evaluate(editor(name) + ".querySelectorAll('tbody tr').length").asInt();
  }

  @Test
  void page_binsChangedAndSaved_giveTheSameFiguresWhenTheRecipeIsRead() throws Exception {
    Path page = folder.resolve("bins.html");
    JsonNode found = bins("--html", page);
    try (Browser browser = Browser.start()) {
      browser.show(1280, 900, "light");
      browser.open(page);
      for (JsonNode bins : found.get("characteristics")) {
        String name = bins.get("name").asText();
        assertThat(rows(browser, name)).as(name).isEqualTo(bins.get("bins").size());
        assertThat(informationValue(browser, name))
            .as(name)
            .isCloseTo(bins.at("/information_value/value").asDouble(), within(0.5e-4));
      }

      click(browser, "dti", "[data-key=join1]");
      int joined = rows(browser, "dti");
      assertThat(joined).isEqualTo(of(found, "dti").get("bins").size() - 1);
      assertThat(head(browser, "dti")).contains("as found");
      click(browser, "dti", "[data-undo]");
      assertThat(rows(browser, "dti")).isEqualTo(joined + 1);
      click(browser, "dti", "[data-key=split0]");
      browser.evaluate(editor("dti") + ".querySelector('[data-key=up1]').focus()");
      click(browser, "dti", "[data-key=up1]");
      assertThat(browser.evaluate("document.activeElement.dataset.key").asText()).endsWith("1");
      browser.evaluate(
          "(() => { const edge = "
              + editor("dti")
              + ".querySelector('[data-key=edge2]'); edge.value = 20;"
              + " edge.dispatchEvent(new Event('change')); })()");
      browser.evaluate(
          "(() => { const target = "
              + editor("purpose")
              + ".querySelector('[data-key=target0]'); target.value = 'new';"
              + " target.dispatchEvent(new Event('change')); })()");
      double dti = informationValue(browser, "dti");
      double purpose = informationValue(browser, "purpose");
      assertThat(rows(browser, "dti")).isEqualTo(of(found, "dti").get("bins").size() + 1);

      browser.evaluate(
          "(() => { const old = URL.createObjectURL; URL.createObjectURL = (blob) =>"
              + " { blob.text().then((text) => { window.saved = text; }); return old(blob); }; })()");
      browser.evaluate("document.querySelector('[data-saver] button').click()");
      assertThat(browser.evaluate("document.querySelector('[data-said]').textContent").asText())
          .contains("Say who");
      browser.evaluate("document.querySelector('[data-who]').value = 'A. Analyst'");
      browser.evaluate("document.querySelector('[data-saver] button').click()");
      assertThat(browser.evaluate("document.activeElement.matches('[data-why]')").asBoolean())
          .isTrue();
      browser.evaluate(
          "document.querySelectorAll('[data-why]').forEach(it => { it.value = 'a test'; })");
      browser.evaluate("document.querySelector('[data-saver] button').click()");
      browser.await("window.saved !== undefined");
      Path recipe = folder.resolve("recipe.json");
      Files.writeString(recipe, browser.evaluate("window.saved").asText());
      assertThat(browser.problems()).isEmpty();
      assertThat(browser.requests())
          .allMatch(it -> it.startsWith("file:") || it.startsWith("blob:"));

      JsonNode again = bins("--recipe", recipe);
      assertThat(of(again, "dti").at("/information_value/value").asDouble())
          .isCloseTo(dti, within(0.5e-4));
      assertThat(of(again, "purpose").at("/information_value/value").asDouble())
          .isCloseTo(purpose, within(0.5e-4));
      assertThat(Files.readString(recipe)).contains("A. Analyst", "a test");
    }
  }

  @Test
  void page_anyWidth_fitsAndNamesEveryControl() throws Exception {
    Path page = folder.resolve("bins.html");
    bins("--html", page);
    try (Browser browser = Browser.start()) {
      browser.open(page);
      for (int width : new int[] {1280, 390}) {
        browser.show(width, 900, "dark");
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
            .isLessThanOrEqualTo(width);
      }
      assertThat(
              browser
                  .evaluate(
                      "Array.from(document.querySelectorAll('.bins button, .bins input, .bins"
                          + " select')).filter(it => !it.getAttribute('aria-label') &&"
                          + " !it.textContent && !it.closest('label')).length")
                  .asInt())
          .isZero();
    }
  }
}
