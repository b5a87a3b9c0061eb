package io.loantap.benchmarks.scoring.peers;

import io.loantap.benchmarks.scoring.ComparisonModel.Line;
import io.loantap.benchmarks.scoring.ComparisonModel.Table;
import io.loantap.benchmarks.scoring.ComparisonModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The model as an H2O MOJO of a generalised linear model, format 1.00: a zip with settings and with
 * the levels of each column. H2O writes such files for what it trained itself; one with given
 * coefficients has to be written like this. Categorical columns come first, without their first
 * level.
 */
final class MojoFile {
  private MojoFile() {}

  /**
   * Writes the file.
   *
   * @param applicants for the means and the commonest levels, which H2O puts in for missing values
   */
  static void write(ComparisonModel model, List<Map<String, Object>> applicants, Path file)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "model.ini", settings(model, applicants));
      int number = 0;
      for (Table table : model.tables()) {
        entry(zip, domain(number++), table.levels());
      }
      entry(zip, domain(number), List.of("Fully Paid", "Charged Off"));
    }
  }

  private static void entry(ZipOutputStream zip, String name, List<String> lines)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String domain(int number) {
    return String.format("domains/d%03d.txt", number);
  }

  private static List<String> settings(
      ComparisonModel model, List<Map<String, Object>> applicants) {
    int columns = model.tables().size() + model.lines().size();
    List<String> ini = new ArrayList<>();
    ini.addAll(
        List.of(
            "[info]",
            "algo = glm",
            "algorithm = Generalized Linear Modeling",
            "category = Binomial",
            "uuid = 1",
            "supervised = true",
            "endianness = LITTLE_ENDIAN",
            "escape_domain_values = true",
            "mojo_version = 1.00",
            "h2o_version = 3.46.0.10",
            "license = Apache License Version 2.0",
            "timestamp = 2026-01-01 00:00:00",
            "n_classes = 2",
            "n_features = " + columns,
            "n_columns = " + (columns + 1),
            "n_domains = " + (model.tables().size() + 1),
            "balance_classes = false",
            "default_threshold = 0.5",
            "prior_class_distrib = [0.8, 0.2]",
            "model_class_distrib = [0.8, 0.2]",
            "_genmodel_encoding = AUTO",
            "family = binomial",
            "link = logit",
            "tweedie_link_power = 0.0",
            "use_all_factor_levels = false",
            "mean_imputation = true",
            "cats = " + model.tables().size(),
            "cat_modes = " + modes(model, applicants),
            "cat_offsets = " + offsets(model),
            "nums = " + model.lines().size(),
            "num_means = " + means(model, applicants),
            "beta = " + coefficients(model),
            "",
            "[columns]"));
    model.tables().forEach(table -> ini.add(table.name()));
    model.lines().forEach(line -> ini.add(line.name()));
    ini.addAll(List.of("loan_status", "", "[domains]"));
    for (int number = 0; number < model.tables().size(); number++) {
      ini.add(reference(number, number, model.tables().get(number).levels().size()));
    }
    ini.add(reference(columns, model.tables().size(), 2));
    return ini;
  }

  private static String reference(int column, int number, int levels) {
    return column + ": " + levels + " " + domain(number).replace("domains/", "");
  }

  private static List<Integer> offsets(ComparisonModel model) {
    List<Integer> offsets = new ArrayList<>(List.of(0));
    for (Table table : model.tables()) {
      offsets.add(offsets.get(offsets.size() - 1) + table.levels().size() - 1);
    }
    return offsets;
  }

  private static List<Double> coefficients(ComparisonModel model) {
    List<Double> coefficients = new ArrayList<>();
    double intercept = model.interceptInUnits();
    for (Table table : model.tables()) {
      double[] values = table.values();
      for (int place = 1; place < values.length; place++) {
        coefficients.add(values[place] - values[0]);
      }
      intercept += values[0];
    }
    model.lines().forEach(line -> coefficients.add(line.slope()));
    coefficients.add(intercept);
    return coefficients;
  }

  private static List<Integer> modes(ComparisonModel model, List<Map<String, Object>> applicants) {
    return model.tables().stream()
        .map(
            table -> {
              Map<Object, Long> counts =
                  applicants.stream()
                      .map(applicant -> applicant.get(table.name()))
                      .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
              return table.levels().stream()
                  .max(Comparator.comparing(level -> counts.getOrDefault(level, 0L)))
                  .map(table.levels()::indexOf)
                  .orElseThrow();
            })
        .toList();
  }

  private static List<Double> means(ComparisonModel model, List<Map<String, Object>> applicants) {
    return model.lines().stream()
        .map(Line::name)
        .map(
            name ->
                applicants.stream()
                    .mapToDouble(applicant -> (Double) applicant.get(name))
                    .average()
                    .orElseThrow())
        .toList();
  }
}
