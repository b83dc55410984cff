package io.github.bihuan.campaign;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The escalation ladders (逾期升级阶梯) that the program ships: {@code reference/ladders/<code>.yaml}. */
@Singleton
final class LadderFiles {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Map<String, LadderFile> read = new ConcurrentHashMap<>();

    /** What a campaign needs to know of a shipped ladder; what it says is escalation's business. */
    record LadderFile(String code, int version) {}

    /** The ladder of the code; refuses (422 {@code unknown-reference}) an unknown one. */
    LadderFile require(String code) {
        LadderFile known = read.get(code);
        return known != null ? known : keep(code);
    }

    private LadderFile keep(String code) {
        LadderFile found = load(code)
                .orElseThrow(() -> new BusinessRuleViolation(
                        CommonProblem.UNKNOWN_REFERENCE, "ladderCode", "没有编号为“" + code + "”的逾期升级阶梯"));
        read.put(code, found);
        return found;
    }

    private static Optional<LadderFile> load(String code) {
        try (InputStream file = LadderFiles.class.getResourceAsStream("/reference/ladders/" + code + ".yaml")) {
            return file == null ? Optional.empty() : Optional.of(YAML.readValue(file, LadderFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException("升级阶梯文件 reference/ladders/" + code + ".yaml 无法读取", e);
        }
    }
}
