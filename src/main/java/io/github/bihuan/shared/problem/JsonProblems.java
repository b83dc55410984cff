package io.github.bihuan.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What Jackson could not read, said to the client without class names. */
final class JsonProblems {

    private JsonProblems() {}

    static BusinessRuleViolation of(JsonProcessingException unreadable) {
        if (unreadable instanceof StreamConstraintsException
                || unreadable.getCause() instanceof StreamConstraintsException) {
            return CommonProblem.JSON_TOO_COMPLEX.on(null, "请求内容嵌套过深，或其中的文字、数字过长");
        }
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return new BusinessRuleViolation(
                    CommonProblem.UNKNOWN_PROPERTY, path(unknown), "未知字段：" + unknown.getPropertyName());
        }
        if (unreadable instanceof InvalidFormatException format) {
            return new BusinessRuleViolation(CommonProblem.VALIDATION_FAILED, path(format), invalidValue(format));
        }
        if (unreadable instanceof MismatchedInputException mismatch) {
            return new BusinessRuleViolation(
                    CommonProblem.VALIDATION_FAILED, path(mismatch), "字段类型不正确：" + path(mismatch));
        }
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return new BusinessRuleViolation(CommonProblem.VALIDATION_FAILED, path(mapping), "字段值不正确：" + path(mapping));
        }
        return new BusinessRuleViolation(CommonProblem.MALFORMED_JSON, null, "请求内容不是合法的 JSON，请检查格式");
    }

    private static String invalidValue(InvalidFormatException format) {
        Class<?> target = format.getTargetType();
        if (target != null && target.isEnum()) {
            return "取值应为："
                    + Arrays.stream(target.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining("、"));
        }
        return "值的格式不正确";
    }

    private static String path(JsonMappingException at) {
        String path = at.getPath().stream().map(JsonProblems::step).collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path.replace(".[", "[");
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName();
    }
}
