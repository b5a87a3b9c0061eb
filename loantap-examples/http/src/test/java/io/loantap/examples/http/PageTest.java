package io.loantap.examples.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real Chromium; leaves screenshots in target/screenshots. */
class PageTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir static Path folder;
  private static TestService service;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "no Chromium: apt-get install chromium chromium-driver");
    service = TestService.start(folder);
    Files.createDirectories(SCREENSHOTS);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + folder.resolve("chromium"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
      service.close();
    }
  }

  private static void open(String path, int width, boolean dark) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    browser.get(service.service.url() + path);
  }

  private static WebElement find(String id) {
    return browser.findElement(By.id(id));
  }

  private static void waitUntil(BooleanSupplier condition) {
    new WebDriverWait(browser, Duration.ofSeconds(10)).until(driver -> condition.getAsBoolean());
  }

  private static void fill(String name, String value) {
    WebElement field = find("f-" + name);
    if (field.getTagName().equals("select")) {
      new Select(field).selectByValue(value);
    } else {
      field.clear();
      field.sendKeys(value);
    }
  }

  private static void decide(String verdict) {
    find("form").findElement(By.cssSelector("button.primary")).click();
    waitUntil(() -> find("verdict").getText().equals(verdict));
  }

  private static void screenshot(String name) throws IOException {
    Object height = browser.executeScript("return document.documentElement.scrollHeight");
    Object width = browser.executeScript("return innerWidth");
    Object data =
        browser
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                    "captureBeyondViewport",
                    true,
                    "clip",
                    Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
            .get("data");
    Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(data.toString()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void page_filledFormAndMovedSlider_approvesDeclinesAndFollows(int width) throws IOException {
    open("", width, false);
    waitUntil(() -> find("form").isDisplayed());
    screenshot(width + "-empty");

    fill("loan_amnt", "9000");
    fill("annual_inc", "95000");
    decide("Approved");

    assertThat(find("instalment").getText()).startsWith("$");
    assertThat(find("terms").getText()).contains("APR", "Term", "Total cost", "36 months");
    assertThat(find("reasons-card").isDisplayed()).isFalse();
    find("schedule").findElement(By.tagName("summary")).click();
    waitUntil(() -> find("rows").findElements(By.tagName("tr")).size() == 36);
    screenshot(width + "-approved");

    fill("loan_amnt", "18000");
    fill("term", "60 months");
    fill("annual_inc", "42000");
    fill("dti", "27.3");
    fill("revol_util", "88.3");
    fill("purpose", "small_business");
    decide("Declined");

    assertThat(find("reasons").findElements(By.tagName("li"))).hasSizeBetween(1, 4);
    assertThat(find("offer-card").isDisplayed()).isFalse();
    assertThat(find("scale").getDomAttribute("aria-label")).contains("Probability of default");
    screenshot(width + "-declined");

    String risk = find("pd").getText();
    new Select(find("s-term")).selectByValue("36 months");
    waitUntil(() -> !find("pd").getText().equals(risk));
    find("s-dti").sendKeys(Keys.HOME);
    find("s-revol_util").sendKeys(Keys.HOME);
    find("s-annual_inc").sendKeys(Keys.END);
    find("s-loan_amnt").sendKeys(Keys.HOME);
    waitUntil(() -> !find("verdict").getText().equals("Declined"));
    assertThat(find("f-dti").getDomProperty("value")).isEqualTo("27.3");
    screenshot(width + "-slider");

    find("restore").click();
    waitUntil(
        () -> find("verdict").getText().equals("Declined") && find("pd").getText().equals(risk));
    assertThat(overflow()).isZero();
    assertThat(complaints()).isEmpty();
  }

  @Test
  void page_wrongValue_isSaidAtItsFieldAndFocused() {
    open("", 1280, false);
    waitUntil(() -> find("form").isDisplayed());
    fill("dti", "-4");
    fill("earliest_cr_line", "2001");

    find("form").findElement(By.cssSelector("button.primary")).click();

    waitUntil(() -> find("e-dti").isDisplayed() && find("e-earliest_cr_line").isDisplayed());
    assertThat(find("f-dti").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("f-dti");
    assertThat(find("result").isDisplayed()).isFalse();
  }

  @Test
  void page_keyboardAlone_reachesTheDecision() {
    open("", 1280, false);
    waitUntil(() -> find("form").isDisplayed());

    find("f-loan_amnt").sendKeys(Keys.ENTER);

    waitUntil(() -> find("verdict").getText().equals("Approved"));
    Object unlabelled =
        browser.executeScript(
            "return [...document.querySelectorAll('input,select')].filter(e => !e.labels.length)"
                + ".map(e => e.id)");
    assertThat((List<?>) unlabelled).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void page_dark_hasReadableContrast(int width) throws IOException {
    open("", width, true);
    waitUntil(() -> find("form").isDisplayed());
    fill("loan_amnt", "30000");
    fill("dti", "30");
    fill("revol_util", "95");
    fill("purpose", "small_business");
    fill("annual_inc", "40000");
    find("form").findElement(By.cssSelector("button.primary")).click();
    waitUntil(() -> find("result").isDisplayed());

    screenshot(width + "-dark");

    assertThat(contrast("verdict")).isGreaterThan(4.5);
    assertThat(contrast("pd")).isGreaterThan(4.5);
    assertThat(contrast("h-dti")).isGreaterThan(4.5);
  }

  @Test
  void docs_opened_describeEveryOperationWithoutTheNetwork() throws IOException {
    open("docs", 1280, false);
    waitUntil(() -> browser.findElements(By.cssSelector("#operations section")).size() > 10);
    assertThat(find("operations").getText()).contains("/predict/batch", "/health/ready");
    assertThat(find("problems").getText()).contains("invalid-applicant");
    assertThat(complaints()).isEmpty();
    screenshot("1280-docs");
  }

  /** Pixels by which the page is wider than the window. */
  private static long overflow() {
    Object wider =
        browser.executeScript("return document.documentElement.scrollWidth - innerWidth");
    return Math.max(0, ((Number) wider).longValue());
  }

  private static List<String> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(Object::toString)
        .filter(line -> !line.contains("DEBUG"))
        .toList();
  }

  /** Contrast of a text with its background, as WCAG reckons it. */
  private static double contrast(String id) {
    String script =
        """
        const lum = c => { const p = c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
          .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2]; };
        let e = document.getElementById(arguments[0]);
        const text = lum(getComputedStyle(e).color);
        while (getComputedStyle(e).backgroundColor === 'rgba(0, 0, 0, 0)') e = e.parentElement;
        const back = lum(getComputedStyle(e).backgroundColor);
        return (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
        """;
    return ((Number) ((JavascriptExecutor) browser).executeScript(script, id)).doubleValue();
  }
}
