package io.github.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever happens elsewhere, not one byte of what somebody reads here changes: lists, counts, forms, errors (design §3.5). */
@QuarkusTest
@DisplayName("别处的变化，本地一个字节也看不到")
class ForeignChangesApiTest extends ApiTest {

    private static final String TIANNING = "141122100";

    @Test
    @DisplayName("邻县、邻镇、同镇别的企业发生的一切，不改变对本县、本镇、本企业人员的任何答复")
    void nothing_foreign_shows() {
        itIs("2024-12-19T18:00:00+08:00");
        Township home = Township.in(MAFANG);
        Township otherCounty = Township.in(TIANNING);
        Township otherTown = Township.in(JICUI);
        UUID otherEnterprise = home.anEnterprise();

        unchanged(
                observers(home, home.unassigned(), home.countyOffice(), home.townOffice()),
                home,
                otherCounty,
                otherCounty::live);
        unchanged(observers(home, home.unassigned(), home.townOffice()), home, otherTown, otherTown::live);
        unchanged(observers(home), home, home, () -> home.live(otherEnterprise));
    }

    /** The enterprise's principal, and these. */
    private static Map<String, String> observers(Township home, String... others) {
        var observers = new LinkedHashMap<String, String>();
        observers.put("principal", home.principal());
        for (String other : others) {
            observers.put("official " + observers.size(), other);
        }
        return observers;
    }

    private static void unchanged(Map<String, String> observers, Township home, Township away, Runnable change) {
        Set<String> addresses = new TreeSet<>(Readings.seenBy(home.countyOffice(), home.campaign));
        addresses.addAll(Readings.seenBy(away.countyOffice(), away.campaign));
        Map<String, String> before = answers(observers, addresses);

        change.run();

        Map<String, String> after = answers(observers, addresses);
        assertThat(before.values()).anyMatch(answer -> answer.startsWith("200"));
        assertThat(before.values()).anyMatch(answer -> answer.startsWith("404"));
        assertThat(before.values()).noneMatch(answer -> answer.startsWith("5"));
        after.forEach((request, answer) -> assertThat(answer).as(request).isEqualTo(before.get(request)));
    }

    private static Map<String, String> answers(Map<String, String> observers, Set<String> addresses) {
        var answers = new LinkedHashMap<String, String>();
        observers.forEach((name, token) ->
                addresses.forEach(address -> answers.put(name + " " + address, Readings.answer(token, address))));
        return answers;
    }
}
