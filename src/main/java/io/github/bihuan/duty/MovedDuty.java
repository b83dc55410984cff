package io.github.bihuan.duty;

import java.time.LocalDate;
import java.util.UUID;

/** An open instance that a new holiday notice touched: its due day before and after, equal when it only became certain. */
public record MovedDuty(
        UUID id, String code, String name, String regionCode, LocalDate before, LocalDate after, boolean provisional) {}
