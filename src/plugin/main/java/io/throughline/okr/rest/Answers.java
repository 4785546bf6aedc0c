package io.throughline.okr.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an operation answers with when it has done what was asked, for the API's document. Several, if it depends on the request.
 * The tests hold every answer against it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Answers.Any.class)
public @interface Answers {
    /** A record, written as it is; {@code Object} for JSON that is described elsewhere. */
    Class<?> value();

    /** The name of the list that is answered with, and nothing beside it but the next page; "" for the record itself. */
    String list() default "";

    /** Whether it is never kept by who reads it, for it says how something goes on. */
    boolean fresh() default false;

    /** More than one. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Any {
        Answers[] value();
    }
}
