package io.github.bihuan.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The action of the permission matrix that an endpoint performs. {@link Gatekeeper} refuses callers whose roles do not permit it
 * (403) before the request's body is read; the OpenAPI document shows it as {@code x-action}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    Action value();
}
