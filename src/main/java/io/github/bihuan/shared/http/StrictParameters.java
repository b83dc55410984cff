package io.github.bihuan.shared.http;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;

/** A query parameter that cannot be read is the client's fault (400, with its name); a path segment that cannot is 404. */
@Provider
public final class StrictParameters implements ParamConverterProvider {

    private static final int ISO_DATE_LENGTH = 10;

    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            UUID.class, UUID::fromString,
            LocalDate.class, StrictParameters::date,
            Instant.class, text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant(),
            Integer.class, Integer::valueOf,
            Boolean.class, StrictParameters::bool);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> parser = type.isEnum() ? text -> constant(type, text) : PARSERS.get(type);
        return parser == null ? null : new Strict<>(type, parser, annotations);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** Four-digit years only: what is beyond has no place in the database. */
    private static LocalDate date(String text) {
        if (text.length() != ISO_DATE_LENGTH) {
            throw new IllegalArgumentException(text);
        }
        return LocalDate.parse(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private record Strict<T>(Class<T> type, Function<String, ?> parser, Annotation[] annotations)
            implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return type.cast(parser.apply(text));
            } catch (RuntimeException unreadable) {
                throw refusal();
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }

        private RuntimeException refusal() {
            for (Annotation annotation : annotations) {
                if (annotation instanceof PathParam) {
                    return new NotFoundException();
                }
            }
            String name = field().orElseGet(this::name);
            String what = field().isPresent() ? "表单字段 " : "查询参数 ";
            var refusal = new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, name, what + name + " 的值不正确");
            return new BadRequestException(refusal);
        }

        /** Name of the field of a form, when it is one. */
        private Optional<String> field() {
            return Arrays.stream(annotations)
                    .filter(RestForm.class::isInstance)
                    .map(annotation -> ((RestForm) annotation).value())
                    .findFirst();
        }

        private String name() {
            return Arrays.stream(annotations)
                    .filter(QueryParam.class::isInstance)
                    .map(annotation -> ((QueryParam) annotation).value())
                    .findFirst()
                    .orElse("query");
        }
    }
}
