package io.github.bihuan.notice;

import static io.github.bihuan.notice.LetterPrinterTest.document;
import static io.github.bihuan.notice.LetterPrinterTest.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.github.bihuan.delivery.Letters;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeText;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@DisplayName("正式文书：按通知读取")
class NoticeDocumentApiTest extends ApiTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    Letters letters;

    @ParameterizedTest
    @EnumSource(
            value = NoticeText.class,
            names = {
                "REMINDER_CARD",
                "REMINDER_LETTER",
                "URGING_LETTER",
                "SUPERVISION_SLIP",
                "ORDER",
                "CIRCULAR",
                "INTERVIEW",
                "PROPOSAL"
            })
    @DisplayName("卡、函、单、令、通报、约谈、提请：草稿可印，标明草稿，正文与存档逐段一致")
    void every_kind_prints_its_draft(NoticeText text) {
        UUID enterprise = HazardRows.anEnterprise("庚铸造样例有限公司", MAFANG);
        UUID notice = letters.aLetter(text, IssueMode.DRAFT, "L3", MAFANG, enterprise);
        List<String> printed = texts(document(read(notice)));
        String body = as(townOffice()).get("/api/v1/notices/" + notice).path("body");
        assertThat(printed).contains("【草稿，未经签发不发生效力】", text.title());
        assertThat(body.lines()
                        .filter(line -> line.startsWith("　　") && !line.startsWith("　　　"))
                        .map(line -> line.substring(2)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(printed).contains(line));
        as(neighbourOffice())
                .accept(DOCX)
                .get("/api/v1/notices/" + notice + "/document")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("签发后有文号；只作记录的没有文书；企业能读发给自己的")
    void an_issued_letter_has_its_number() {
        UUID enterprise = HazardRows.anEnterprise("辛铸造样例有限公司", MAFANG);
        UUID notice = letters.aReminder(MAFANG, enterprise);
        String number = as(townOffice()).get("/api/v1/notices/" + notice).path("number");
        assertThat(texts(document(read(notice)))).contains(number);
        as(principalOf(enterprise))
                .accept(DOCX)
                .get("/api/v1/notices/" + notice + "/document")
                .then()
                .statusCode(200)
                .contentType(DOCX)
                .header("Content-Disposition", containsString("filename*=UTF-8''"));
        assertThat(rows("select text_version from notice where id = ?", notice)).containsExactly(List.of(1));
        change(
                "update notice set body = null, status = 'RECORDED', issued_at = null, number = null, number_serial = null,"
                        + " number_year = null, number_series = null where id = ?",
                notice);
        as(townOffice())
                .accept(DOCX)
                .get("/api/v1/notices/" + notice + "/document")
                .then()
                .statusCode(409);
    }

    private static byte[] read(UUID notice) {
        return as(townOffice())
                .accept(DOCX)
                .get("/api/v1/notices/" + notice + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
