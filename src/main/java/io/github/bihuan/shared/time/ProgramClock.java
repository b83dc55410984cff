package io.github.bihuan.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The program's time. Ticks with the wall clock; trial mode and tests may put it elsewhere or stop it. Only {@code trial} and
 * tests call {@link #set}: an architecture rule says so.
 */
public final class ProgramClock extends Clock {

    private record Setting(Instant at, Instant wall, boolean frozen) {}

    private final Clock wall;
    private volatile Setting setting;

    public ProgramClock(Clock wall) {
        this.wall = wall;
    }

    /** Puts the clock at an instant; from there it ticks on unless frozen. */
    public void set(Instant at, boolean frozen) {
        setting = new Setting(at, wall.instant(), frozen);
    }

    public boolean frozen() {
        Setting current = setting;
        return current != null && current.frozen();
    }

    @Override
    public Instant instant() {
        Setting current = setting;
        if (current == null) {
            return wall.instant();
        }
        return current.frozen() ? current.at() : current.at().plus(Duration.between(current.wall(), wall.instant()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
