package io.github.bihuan.dispatch;

import java.time.LocalDate;

/** An activity that a text is pre-filled from. */
record HeldActivity(String kind, LocalDate heldOn, String title) {}
