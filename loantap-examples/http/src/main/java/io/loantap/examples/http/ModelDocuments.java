package io.loantap.examples.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Handler;
import io.loantap.ReloadableScorer;
import io.loantap.Scorer;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Documents that describe the model that serves, made once for each model and month. Safe for any
 * number of threads.
 */
final class ModelDocuments {
  @SuppressWarnings("ArrayRecordComponent") // never compared, sent as they are
  private record Pages(
      Scorer scorer,
      YearMonth month,
      byte[] schema,
      byte[] template,
      byte[] card,
      byte[] openApi) {}

  private final ReloadableScorer models;
  private final Clock clock;
  private volatile Pages pages;

  ModelDocuments(ReloadableScorer models, Clock clock) {
    this.models = models;
    this.clock = clock;
    this.pages = make(models.scorer(), now());
  }

  private YearMonth now() {
    return YearMonth.now(clock.withZone(ZoneOffset.UTC));
  }

  private static Pages make(Scorer scorer, YearMonth month) {
    FieldGuide guide = FieldGuide.of(scorer, month);
    ObjectNode schema = ApplicantSchema.of(scorer, guide);
    ObjectNode template = Template.of(scorer, guide);
    return new Pages(
        scorer,
        month,
        Json.pretty(schema),
        Json.pretty(template),
        Json.pretty(ModelCard.of(scorer)),
        Json.pretty(OpenApi.of(schema, template.get("applicant"))));
  }

  private Pages current() {
    Scorer scorer = models.scorer();
    YearMonth month = now();
    Pages made = pages;
    if (made.scorer() != scorer || !made.month().equals(month)) {
      made = make(scorer, month);
      pages = made;
    }
    return made;
  }

  private Handler answering(String type, Function<Pages, byte[]> page) {
    return ctx -> Answers.send(ctx, type, page.apply(current()));
  }

  Handler schema() {
    return answering(ApplicantSchema.CONTENT_TYPE, Pages::schema);
  }

  Handler template() {
    return answering(Json.CONTENT_TYPE, Pages::template);
  }

  Handler card() {
    return answering(Json.CONTENT_TYPE, Pages::card);
  }

  Handler openApi() {
    return answering(Json.CONTENT_TYPE, Pages::openApi);
  }
}
