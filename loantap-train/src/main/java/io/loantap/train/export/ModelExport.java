package io.loantap.train.export;

import java.util.List;

/** A model in the syntax of another program. */
interface ModelExport {
  /** What of the model the target cannot carry, each in a few words. */
  List<String> leftOut(ExportedModel model);

  /**
   * The text, which begins with what was left out.
   *
   * @throws io.loantap.train.data.DataException if the target cannot say what the model does
   */
  String text(ExportedModel model);
}
