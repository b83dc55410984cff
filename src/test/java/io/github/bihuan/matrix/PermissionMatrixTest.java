package io.github.bihuan.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.github.bihuan.documentation.OpenApiDocument;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.OwnerSql;
import io.github.bihuan.matrix.Judge.Outcome;
import io.github.bihuan.matrix.Requests.Answered;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("权限矩阵：每个接口 × 每种角色 × 与对象的关系")
class PermissionMatrixTest extends ApiTest {

    private static final Logger LOG = Logger.getLogger(PermissionMatrixTest.class);
    private static final String REQUEST_ID = "X-Request-Id";
    private static final String JOURNALLED = "select request_id from audit_event where request_id = any(?)";

    /** Its body is refused on purpose: every other test counts days by the calendar. */
    private static final Set<String> NEVER_DONE = Set.of("POST /api/v1/calendars");

    @TestHTTPResource("/")
    URI base;

    private final List<String> faults = new ArrayList<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Set<String> unproven = new TreeSet<>();
    private final List<String> refusedWrites = new ArrayList<>();

    @Test
    @DisplayName("角色不允许的 403，范围以外的 404，范围以内的照办；列表和错误说明不泄露范围以外的内容，被拒绝的不留痕迹")
    void every_role_gets_what_the_specification_says_and_nothing_else() {
        MatrixWorld world = MatrixWorld.known();
        OpenApiDocument document = OpenApiDocument.fetch();
        var requests = new Requests(base, world, new RequestBodies(document, world));
        var judge = new Judge(new ScopeModel(Specification.read(), world), requests);
        List<Visitor> visitors = Visitor.all(world);
        for (Operation operation : readsFirst(document)) {
            List<Visitor> asking = asking(operation, judge, visitors);
            note(operation, judge, requests.send(operation, asking, Visitor::token));
        }
        LOG.infof("%d roles and relations, outcomes %s", visitors.size(), outcomes);
        assertSoftly(all -> {
            all.assertThat(faults).as("%d of %s", faults.size(), outcomes).isEmpty();
            all.assertThat(outcomes).containsOnlyKeys(Outcome.values());
            all.assertThat(unproven)
                    .as("writes that no insider's body got through: what refuses it to outsiders proves nothing")
                    .isEqualTo(NEVER_DONE);
            all.assertThat(OwnerSql.rows(JOURNALLED, (Object) refusedWrites.toArray(String[]::new)))
                    .as("journal rows of refused writes")
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("没有令牌：401，公众可用的以外每个接口都是")
    void without_a_token_every_endpoint_answers_401() {
        MatrixWorld world = MatrixWorld.known();
        OpenApiDocument document = OpenApiDocument.fetch();
        var requests = new Requests(base, world, new RequestBodies(document, world));
        var open = readsFirst(document).stream()
                .filter(operation -> requests.send(operation, List.of(""), nobody -> null).stream()
                        .anyMatch(answered -> answered.answer().statusCode() != 401))
                .toList();
        assertThat(open).allMatch(Operation::isPublic).hasSize(2);
    }

    /** A stream is asked for only by those to whom it is refused; what it shows to the others is another test's. */
    private static List<Visitor> asking(Operation operation, Judge judge, List<Visitor> visitors) {
        return visitors.stream()
                .filter(visitor -> !operation.streams() || judge.expected(operation, visitor) == Outcome.FORBIDDEN)
                .toList();
    }

    /** Writes come last: what they change can spoil no read. */
    private static List<Operation> readsFirst(OpenApiDocument document) {
        return Operation.all(document).stream()
                .sorted(Comparator.comparing(operation -> !operation.reads()))
                .toList();
    }

    private void note(Operation operation, Judge judge, List<Answered<Visitor>> answers) {
        boolean reached = operation.reads();
        for (Answered<Visitor> answered : answers) {
            Outcome expected = judge.expected(operation, answered.visitor());
            outcomes.merge(expected, 1, Integer::sum);
            judge.fault(operation, answered).ifPresent(faults::add);
            reached |= expected == Outcome.INSIDE && Judge.hasReached(answered.answer());
            if (!operation.reads() && answered.answer().statusCode() >= 400) {
                answered.answer().headers().firstValue(REQUEST_ID).ifPresent(refusedWrites::add);
            }
        }
        if (!reached) {
            unproven.add(operation.toString());
        }
    }
}
