package io.github.bihuan.delivery.domain;

import io.github.bihuan.shared.problem.ProblemType;

/** Refusals about channels and deliveries. */
public enum DeliveryProblem implements ProblemType {
    CHANNEL_URL_REFUSED("channel-url-refused", 422, "不能使用该地址", "This URL may not be used"),
    CHANNEL_INCOMPLETE("channel-incomplete", 422, "渠道配置不完整", "The channel lacks a setting"),
    CHANNEL_RETIRED("channel-retired", 409, "渠道已停用，不能再修改", "The channel is retired"),
    DELIVERY_NOT_DEAD("delivery-not-dead", 409, "只有已放弃的送达可以重新发送", "Only a dead delivery can be replayed");

    private final Definition definition;

    DeliveryProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
