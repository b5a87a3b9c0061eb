package io.loantap.examples.http.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.ReloadableScorer;
import io.loantap.Scorer;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.JsonFormat;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Documents that describe the model that serves, made once for each model and month. Safe for any
 * number of threads.
 */
public final class ModelDocuments {
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

  public ModelDocuments(ReloadableScorer models, Clock clock) {
    this.models = models;
    this.clock = clock;
    this.pages = make(models.scorer(), now());
  }

  private YearMonth now() {
    return YearMonth.now(clock.withZone(ZoneOffset.UTC));
  }

  private static Pages make(Scorer scorer, YearMonth month) {
    FieldHints hints = FieldHints.of(scorer, month);
    ObjectNode schema = ApplicantSchema.of(scorer, hints);
    ObjectNode template = ApplicantTemplate.of(scorer, hints);
    return new Pages(
        scorer,
        month,
        JsonFormat.pretty(schema),
        JsonFormat.pretty(template),
        JsonFormat.pretty(ModelCard.of(scorer)),
        JsonFormat.pretty(OpenApi.of(schema, template.get("applicant"))));
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

  private ExchangeHandler answering(String type, Function<Pages, byte[]> page) {
    return exchange -> exchange.answer(type, page.apply(current()));
  }

  public ExchangeHandler schema() {
    return answering(ApplicantSchema.CONTENT_TYPE, Pages::schema);
  }

  public ExchangeHandler template() {
    return answering(JsonFormat.CONTENT_TYPE, Pages::template);
  }

  public ExchangeHandler card() {
    return answering(JsonFormat.CONTENT_TYPE, Pages::card);
  }

  public ExchangeHandler openApi() {
    return answering(JsonFormat.CONTENT_TYPE, Pages::openApi);
  }
}
