package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundApplicantsTest {
  private static final Schema SCHEMA =
      Schema.of(
          List.of(
              NumericField.of("income"),
              CategoricalField.of("grade", List.of("A", "B"), ""),
              new TextField("title", ""),
              NumericField.of("age")));

  @Test
  void applicant_ofEachRow_hasItsNumbersAndTexts() {
    BoundApplicants three = three();

    assertThat(three.size()).isEqualTo(3);
    assertSame(three.applicant(0), Applicant.of(Map.of("income", 7, "grade", "B")));
    assertSame(three.applicant(1), Applicant.of(Map.of("grade", "C", "title", "nurse")));
    assertSame(three.applicant(2), Applicant.of(Map.of("income", 9)));
  }

  @Test
  void select_someRows_areThoseApplicants() {
    BoundApplicants two = three().select(new int[] {1, 2});

    assertThat(two.size()).isEqualTo(2);
    assertSame(two.applicant(0), Applicant.of(Map.of("grade", "C", "title", "nurse")));
    assertSame(two.applicant(1), Applicant.of(Map.of("income", 9)));
  }

  @Test
  void of_anApplicant_isThatApplicant() {
    Applicant nurse = Applicant.of(Map.of("grade", "A", "title", "nurse", "age", 40));

    assertSame(BoundApplicants.of(nurse.bind(SCHEMA)).applicant(0), nurse);
  }

  @Test
  void set_tooFewValues_isRefused() {
    BoundApplicants.Slots slots = new BoundApplicants.Slots(SCHEMA, 3);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> slots.set(3, new double[2]))
        .withMessage("2 values of age for 3 rows");
  }

  private static BoundApplicants three() {
    BoundApplicants.Slots slots = new BoundApplicants.Slots(SCHEMA, 3);
    slots.set(0, new double[] {7, Field.MISSING, 9});
    slots.set(1, new double[] {1, Field.UNSEEN, Field.MISSING});
    slots.text(1, 1, "C");
    slots.set(2, new double[] {Field.MISSING, 0, Field.MISSING});
    slots.text(2, 1, "nurse");
    return slots.build();
  }

  private static void assertSame(BoundApplicant found, Applicant expected) {
    BoundApplicant bound = expected.bind(SCHEMA);
    for (int slot = 0; slot < SCHEMA.size(); slot++) {
      assertThat(found.number(slot)).isEqualTo((Double) bound.number(slot));
      assertThat(found.text(slot)).isEqualTo(bound.text(slot));
    }
  }
}
