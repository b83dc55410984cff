package io.github.bihuan.shared.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A day or instant that can stand on a paper of our time: no typing error of a thousand years. Null is another rule's business. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {CalendarDay.OfDay.class, CalendarDay.OfInstant.class})
public @interface CalendarDay {

    int FIRST_YEAR = 1949;
    int LAST_YEAR = 2199;

    String message() default "日期应在1949年至2199年之间";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks a day. */
    final class OfDay implements ConstraintValidator<CalendarDay, LocalDate> {

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        }
    }

    /** Checks an instant. */
    final class OfInstant implements ConstraintValidator<CalendarDay, Instant> {

        @Override
        public boolean isValid(Instant instant, ConstraintValidatorContext context) {
            if (instant == null) {
                return true;
            }
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        }
    }
}
