package io.github.bihuan.enterprise.domain;

/** 联系电话: a mobile number of 11 digits, or a line with its area code. */
public final class Phone {

    /** What is accepted, for validation. */
    public static final String PATTERN = "1[3-9]\\d{9}|0(10|2\\d|[3-9]\\d{2})-?\\d{7,8}(-\\d{1,6})?";

    private Phone() {}
}
