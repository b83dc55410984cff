package io.github.bihuan.tipoff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The endpoint that tells who reported: refusals are written into the journal. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Identity {}
