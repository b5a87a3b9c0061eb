package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.train.command.Console;
import io.loantap.train.print.GroupsText;
import io.loantap.train.scoring.GroupColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name groups of applicants to compare. */
final class GroupOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--group",
      paramLabel = "COL",
      split = ",",
      description =
          "Columns whose groups are compared: approvals, errors, scores. The model must not use"
              + " them.")
  private List<String> columns = List.of();

  @Option(
      names = "--reference",
      paramLabel = "COL=GROUP",
      split = ",",
      description = "Groups to hold the others of their column against (the one approved most).")
  private Map<String, String> references = new LinkedHashMap<>();

  /**
   * The columns asked for, each once.
   *
   * @throws ParameterException if a reference is of another column
   */
  List<String> columns() {
    references.keySet().stream()
        .filter(column -> !columns.contains(column))
        .forEach(
            column -> {
              throw Console.of(command)
                  .usage("--reference names column \"" + column + "\", but --group does not.");
            });
    return columns.stream().distinct().toList();
  }

  void put(List<GroupColumn> groups, ObjectNode json) {
    ObjectNode all = json.putObject("groups");
    groups.forEach(it -> GroupsJson.put(it.name(), it.compare(references.get(it.name())), all));
  }

  String text(List<GroupColumn> groups) {
    return groups.stream()
        .map(
            it ->
                "\nGroups by "
                    + it.name()
                    + "\n"
                    + GroupsText.of(it.name(), it.compare(references.get(it.name()))))
        .collect(Collectors.joining());
  }
}
